package io.outlay.intake.source;

import io.outlay.intake.source.SumStatement.NamedColumn;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.focus.FocusPart;
import io.outlay.intake.table.focus.FocusTable;
import io.outlay.intake.table.read.Mapping;
import io.outlay.intake.table.read.SourceTable.Preview;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sums the rows of a source where they are: of a Cost and Usage table as {@link FocusTable} reads it, of figures by system,
 * metric and day. Rows of other tables come as they are. A table that lacks a column is not summed; only its rows are counted,
 * so that the reader can say what is missing, and of how many rows.
 */
public final class SourceSums {
    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final DataSourceAddress address;
    private final Optional<Mapping> mapping;

    /** @param profile mappings of the profile by which it is read; empty for a table that is known by its columns */
    public SourceSums(DataSourceAddress address, List<Mapping> profile) {
        this.address = address;
        this.mapping = SourceProfile.single(address, profile);
    }

    /** What is asked once a connection is there. */
    private interface Question<T> {
        T of(SourceSession session) throws SQLException;
    }

    /**
     * The sums as they are now.
     *
     * @throws SourceFault with the cause and its remedy, after three tries where another one may help
     */
    public Summed read() {
        Optional<SourceProfile> profile = mapping.map(by -> new SourceProfile(address, by));
        profile.ifPresent(SourceProfile::refuse);
        List<SourceColumn> found = patiently(true, this::columns);
        MappedColumns mapped = mapping.isPresent() ? MappedColumns.plain(found) : MappedColumns.of(address, found);
        List<String> names = mapped.names();
        Optional<String> snapshot = address.query() ? Optional.empty() : patiently(true, this::snapshot);
        Preview table = new Preview(names, mapping);
        profile.ifPresent(by -> by.refuseValue(table));
        Optional<Asked> asked = asked(table, names, mapped.columns());
        if (asked.isEmpty()) {
            return counted(names);
        }
        String sql = asked.get().sql(address.from());
        SumLines lines = patiently(false, session -> session.ask(sql, answer -> SumLines.of(asked.get(), answer)));
        boolean single = asked.get() instanceof SingleStatement;
        if (lines.isTooMany(single)) {
            throw single ? tooManyRows(table.kind()) : tooMany();
        }
        String header = SumLines.header(SumsFormat.first(mapping), asked.get().header());
        return new Summed(header, lines.sorted(), lines.rows(), sql, snapshot);
    }

    /** Empty when the table lacks a column, or has one twice. */
    private Optional<Asked> asked(Preview table, List<String> names, List<SourceColumn> columns) {
        Dialect dialect = Dialect.of(address.url());
        Header header = header(names);
        if (mapping.isEmpty() && new FocusTable().match(header).complete()) {
            return header.repeated().isEmpty()
                    ? Optional.of(new SumStatement(dialect, read(names, columns)))
                    : Optional.empty();
        }
        if (!table.isComplete()) {
            return Optional.empty();
        }
        if (FigureColumns.isMeant(table)) {
            FigureColumns figures = FigureColumns.of(table, names, columns);
            return Optional.of(new FigureStatement(dialect, figures, new Preview(figures.names(), mapping)));
        }
        return Optional.of(new SingleStatement(
                dialect,
                table.used().stream().map(names::get).toList(),
                table.used().stream().map(columns::get).toList()));
    }

    private List<SourceColumn> columns(SourceSession session) throws SQLException {
        return session.ask(
                "select * from " + address.from() + " as source where 1 = 0",
                rows -> SourceColumn.of(rows.getMetaData()));
    }

    /** Of a table whose format keeps snapshots the number of the newest. */
    private Optional<String> snapshot(SourceSession session) throws SQLException {
        int point = address.relation().lastIndexOf('.') + 1;
        String last = address.relation().substring(point);
        if (Dialect.of(address.url()) == Dialect.POSTGRESQL || !last.matches("\\w+")) {
            return Optional.empty();
        }
        String sql = "select snapshot_id from " + address.relation().substring(0, point)
                + SqlCells.quoted(last + "$snapshots") + " order by committed_at desc limit 1";
        try {
            return session.ask(sql, rows -> rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty());
        } catch (SQLException e) {
            if (new SourceTrouble(address, e).mayPass()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Summed counted(List<String> names) {
        String sql = "select count(*) from " + address.from() + " as source";
        long rows = patiently(
                false,
                session -> session.ask(sql, result -> {
                    result.next();
                    return result.getLong(1);
                }));
        String count = rows + (mapping.isPresent() ? "" : ",".repeat(names.size()));
        List<String> line = rows == 0 ? List.of() : List.of(count);
        return new Summed(SumLines.header(SumsFormat.first(mapping), names), line, rows, sql, Optional.empty());
    }

    private static Header header(List<String> names) {
        return Header.of(new RawRow(1, names, String.join(",", names), Optional.empty()));
    }

    private static List<NamedColumn> read(List<String> names, List<SourceColumn> columns) {
        List<NamedColumn> read = new ArrayList<>();
        for (String known : FocusPart.columns()) {
            int at = names.indexOf(known);
            if (at >= 0) {
                read.add(new NamedColumn(known, FocusPart.of(known).orElseThrow(), columns.get(at)));
            }
        }
        return read;
    }

    private SourceFault tooMany() {
        return new SourceFault(
                true,
                "Source " + address.name() + " comes to more than 100,000 sums: its columns set too many rows apart.",
                "Give a query that leaves out columns that no system is known by, such as SubAccountName, or take fewer"
                        + " months.",
                null);
    }

    private SourceFault tooManyRows(String table) {
        return new SourceFault(
                true,
                "Source " + address.name() + " has more than 100,000 rows, and those of table " + table
                        + " are read one by one.",
                "Give a query that adds rows up, or that takes fewer months.",
                null);
    }

    /** Three tries at most, which have the time of the source together. */
    private <T> T patiently(boolean describing, Question<T> question) {
        long begun = System.nanoTime();
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            Duration left = address.timeout().minusNanos(System.nanoTime() - begun);
            try (SourceSession session = SourceSession.open(address, left)) {
                return question.of(session);
            } catch (SQLException e) {
                SourceTrouble trouble = new SourceTrouble(address, e);
                long spent = System.nanoTime() - begun;
                if (tries == TRIES
                        || !trouble.mayPass()
                        || pause.plusNanos(spent).compareTo(address.timeout()) >= 0) {
                    throw trouble.fault(describing);
                }
                pause = wait(pause, trouble);
            }
        }
    }

    private static Duration wait(Duration pause, SourceTrouble trouble) {
        try {
            Thread.sleep(pause.toMillis());
            return pause.multipliedBy(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw trouble.fault(false);
        }
    }
}
