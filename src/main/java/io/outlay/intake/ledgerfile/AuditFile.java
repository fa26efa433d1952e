package io.outlay.intake.ledgerfile;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.read.SourceTable;
import io.outlay.intake.xml.PlacedFault;
import io.outlay.intake.xml.Refusal;
import io.outlay.intake.xml.XmlRoot;
import io.outlay.intake.xml.XmlSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An audit file, read from its beginning as often as needed. */
final class AuditFile implements SourceTable.Source, Closeable {
    private final XmlSource source;
    private final Dialect dialect;
    private final List<AuditRows> opened = new ArrayList<>();

    private AuditFile(XmlSource source, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /**
     * Empty when the file is none.
     *
     * @throws IOException when the file cannot be read
     */
    static Optional<AuditFile> of(Path file) throws IOException {
        XmlSource source = XmlSource.streamed(file);
        try {
            return Dialect.of(XmlRoot.of(XmlSource.of(file))).map(dialect -> new AuditFile(source, dialect));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /**
     * What a first look at all of it finds.
     *
     * @param fault why nothing of it is read
     * @param lines of journals, up to where it cannot be read on
     */
    record Look(Optional<PlacedFault> fault, long lines) {}

    /** @throws IOException when the file cannot be read */
    Look look() throws IOException {
        Totals totals = new Totals(dialect);
        try (AuditParts parts = new AuditParts(source, dialect)) {
            Optional<PlacedFault> fault = Optional.empty();
            for (Optional<AuditParts.Found> found = parts.next(); found.isPresent(); found = parts.next()) {
                if (found.get().part() == Part.LINE) {
                    totals.add(found.get().own());
                } else if (found.get().part() == Part.FILE) {
                    fault = totals.fault(found.get().own()).map(whole -> new PlacedFault(whole, 1));
                }
            }
            return new Look(fault, totals.lines());
        } catch (Refusal refusal) {
            return new Look(Optional.of(refusal.placed()), totals.lines());
        }
    }

    XmlSource source() {
        return source;
    }

    @Override
    public RawRow header() {
        return dialect.header();
    }

    @Override
    public AuditRows rows(Set<String> wanted) throws IOException {
        AuditRows rows = new AuditRows(source, dialect);
        opened.add(rows);
        return rows;
    }

    @Override
    public void close() throws IOException {
        for (AuditRows rows : opened) {
            rows.close();
        }
    }
}
