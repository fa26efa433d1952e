package io.outlay.intake.ledgerfile;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Sink;
import io.outlay.intake.table.Target;
import io.outlay.intake.table.read.FileReading;
import io.outlay.intake.table.read.Format;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.SourceTable;
import io.outlay.intake.xml.PlacedFault;
import io.outlay.intake.xml.XmlLines;
import io.outlay.intake.xml.XmlStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The general ledger of an accounting program: SAF-T and XAF. Read twice, line by line, so that its size does not matter and
 * nothing is taken from a file that is damaged or does not add up to its own totals.
 */
public final class AuditFormat implements Format {
    @Override
    public boolean takes(String start, String name) {
        return XmlStart.isXml(start);
    }

    @Override
    public boolean isMeant(Path file) throws IOException {
        return AuditFile.of(file).isPresent();
    }

    @Override
    public FileReading read(Path file, String path, Sink sink, List<Mapping> mappings) throws IOException {
        Target target = new Target(new Place(path, ""), sink);
        try (AuditFile audit = open(file)) {
            Optional<PlacedFault> fault = audit.look().fault();
            if (fault.isPresent()) {
                long line = fault.get().line();
                target.reject(
                        line, XmlLines.line(audit.source(), line), fault.get().fault());
                return FileReading.without(FileReading.REJECTED);
            }
            return SourceTable.read(audit, target, mappings);
        }
    }

    @Override
    public List<Mapping> mapped(Path file, List<Mapping> mappings) throws IOException {
        try (AuditFile audit = open(file)) {
            return SourceTable.mapped(audit.header(), mappings);
        }
    }

    /** Its lines, and where it has none the one row that the file is. */
    @Override
    public long rowsLikeData(Path file) throws IOException {
        try (AuditFile audit = open(file)) {
            return Math.max(1, audit.look().lines());
        }
    }

    /** What a row says of its line: markup would show no figure. */
    @Override
    public Map<Long, String> lines(Path file, String sheet, Set<Long> lines) throws IOException {
        Map<Long, String> found = new TreeMap<>();
        try (AuditFile audit = open(file);
                AuditRows rows = audit.rows(Set.of())) {
            Optional<RawRow> row = rows.next();
            while (row.isPresent() && found.size() < lines.size()) {
                if (lines.contains(row.get().line())) {
                    found.put(row.get().line(), Excerpt.of(row.get().excerpt()));
                }
                row = rows.next();
            }
        }
        return found;
    }

    private static AuditFile open(Path file) throws IOException {
        return AuditFile.of(file).orElseThrow(() -> new IOException("it is no longer an audit file"));
    }
}
