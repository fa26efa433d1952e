package io.outlay.intake.table.read;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.csv.CsvRows;
import io.outlay.intake.table.csv.PhysicalLines;
import io.outlay.intake.table.csv.StatedEncoding;
import io.outlay.intake.table.csv.Utf8Check;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Text with a header and rows, whatever its name and delimiter: what is nothing else. Stands last in the list of formats. */
public final class CsvFormat implements Format {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final boolean inOnePass;

    public CsvFormat() {
        this(true);
    }

    /** @param inOnePass whether a table may be read in one pass */
    CsvFormat(boolean inOnePass) {
        this.inOnePass = inOnePass;
    }

    @Override
    public boolean takes(String start, String name) {
        return true;
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        Target target = new Target(new Place(path, ""), sink);
        HeadRows.OfFile heads = new HeadRows.OfFile(file, mappings);
        Optional<Fits.Choice<MappedCsv>> mapped = MappedCsv.of(heads, mappings);
        return mapped.isPresent() ? MappedCsv.read(mapped.get(), target) : new CsvFile(heads, target, inOnePass).read();
    }

    @Override
    public List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        return MappedCsv.of(new HeadRows.OfFile(file, mappings), mappings).stream()
                .flatMap(choice -> choice.readings().stream())
                .map(reading -> reading.fit().mapping())
                .toList();
    }

    @Override
    public long rowsLikeData(Path file) throws IOException {
        Charset charset = new StatedEncoding(file).wide().orElse(StandardCharsets.ISO_8859_1);
        long most = 0;
        for (char delimiter : DELIMITERS) {
            try (CsvRows rows = CsvRows.open(file, charset, delimiter)) {
                most = Math.max(most, RowWidths.most(rows::each));
            }
        }
        return most;
    }

    /** Text that is not UTF-8 is read as windows-1252. */
    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        Map<Long, String> found = new TreeMap<>();
        Charset charset = Utf8Check.firstBadByte(file).isPresent() ? WINDOWS : StandardCharsets.UTF_8;
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            PhysicalLines physical = new PhysicalLines(reader);
            Optional<String> line = physical.next();
            while (line.isPresent() && found.size() < lines.size()) {
                if (lines.contains(physical.number())) {
                    found.put(physical.number(), Excerpt.of(line.get()));
                }
                line = physical.next();
            }
        }
        return found;
    }
}
