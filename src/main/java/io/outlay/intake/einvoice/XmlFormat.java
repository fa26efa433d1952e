package io.outlay.intake.einvoice;

import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.xml.XmlSource;
import io.outlay.intake.xml.XmlStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** XML: an e-invoice in UBL or CII, or rejected by the name of what it is. */
public final class XmlFormat implements Format {
    @Override
    public boolean takes(String start, String name) {
        return XmlStart.isXml(start);
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
