package io.outlay.intake.ledgerfile;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.xml.XmlSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of an audit file's journals, each a row. A line that names no supplier or invoice has the only one that its
 * transaction names: most programs state it beside what is owed, not beside the cost.
 *
 * <p>A row stands where its line begins in the XML. Where several share a line of text, as in a file without line breaks, they
 * are counted on from there: a place is one row's.
 */
final class AuditRows implements RowSource, Closeable {
    /** Lines of one transaction that are held; one with more is no invoice. */
    private static final int HELD = 10_000;

    /** Characters of them. */
    private static final int LONGEST = 4_000_000;

    private final Dialect dialect;
    private final AuditParts parts;
    private final MasterData master;
    private final Deque<RawRow> rows = new ArrayDeque<>();
    private final List<AuditParts.Found> transaction = new ArrayList<>();
    private long held;
    private long last;

    /** @throws IOException when the file cannot be read */
    AuditRows(XmlSource source, Dialect dialect) throws IOException {
        this.dialect = dialect;
        parts = new AuditParts(source, dialect);
        master = new MasterData(dialect);
    }

    @Override
    public Optional<RawRow> next() {
        try {
            while (rows.isEmpty()) {
                Optional<AuditParts.Found> found = parts.next();
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                take(found.get());
            }
            return Optional.of(rows.removeFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(AuditParts.Found found) {
        switch (found.part()) {
            case ACCOUNT, PARTY -> master.add(found);
            case LINE -> {
                transaction.add(found);
                held += found.all().values().stream().mapToInt(String::length).sum();
                if (transaction.size() >= HELD || held > LONGEST) {
                    hand(Map.of());
                }
            }
            case TRANSACTION -> hand(only());
            default -> {}
        }
    }

    /** Of what lines share the only value in the transaction; nothing where there is none, or several. */
    private Map<String, String> only() {
        Map<String, String> only = new HashMap<>();
        for (String name : dialect.shared()) {
            Set<String> stated = transaction.stream()
                    .map(line -> line.all().get(name))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (stated.size() == 1) {
                only.put(name, stated.iterator().next());
            }
        }
        return only;
    }

    private void hand(Map<String, String> only) {
        for (AuditParts.Found line : transaction) {
            Map<String, String> stated = line.all();
            only.forEach(stated::putIfAbsent);
            last = Math.max(line.line(), last + 1);
            List<String> cells = master.cells(stated);
            String excerpt = cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(","));
            rows.add(new RawRow(last, cells, excerpt, Optional.empty()));
        }
        transaction.clear();
        held = 0;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
