package io.outlay.intake.einvoice;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** XML: an e-invoice in UBL or CII, or rejected by the name of what it is. */
public final class XmlFormat implements Format {
    /** Behind a mark of its encoding and blanks an element, a declaration or a comment, each in one or two bytes. */
    private static final Pattern BEGINNING = Pattern.compile(
            "\\A(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)?[\\s\\x00]*+<\\x00?[A-Za-z_?!].*", Pattern.DOTALL);

    @Override
    public boolean takes(String start, String name) {
        return BEGINNING.matcher(start).matches();
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        return new InvoiceFile(XmlSource.of(file), new Target(new Place(path, ""), sink)).read();
    }

    /** What is no invoice is no table. */
    @Override
    public long rowsLikeData(Path file) {
        return 0;
    }

    /** What a row says of its invoice line: markup would show no figure. */
    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        Target nowhere = new Target(new Place("", ""), new Sink(fact -> {}, fault -> {}));
        return new InvoiceFile(XmlSource.of(file), nowhere).lines(lines);
    }
}
