package io.outlay.intake.table.read;

import io.outlay.intake.table.Excerpt;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.formula.Unreadable;
import io.outlay.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a mapping keeps from the table, counted so that it can be added to what the table has: rows that its {@code where}
 * leaves out, and values that its maps do not know.
 */
final class LeftOut {
    private static final int SHOWN = 3;

    private static final String NOTHING =
            "; that is all: docs/shipped-profiles.md says what it takes, and a copy of it under profiles/ can take others";

    private final Mapping mapping;
    private final List<MappedSource> sources;
    private final SortedMap<String, BigDecimal> worth = new TreeMap<>();
    private final Map<String, Unknown> unknown = new TreeMap<>();
    private long rows;
    private long worthless;
    private long kept;

    /** @param sources of the cells, by place: columns of the table first, then headers of {@code where} */
    LeftOut(Mapping mapping, List<MappedSource> sources) {
        this.mapping = mapping;
        this.sources = sources;
    }

    /** Values of one column that its map does not know. */
    private static final class Unknown {
        private final SortedSet<String> values = new TreeSet<>();
        private long rows;
    }

    /** Whether a row is left out; one whose cells cannot be told apart is not, for it may be wanted. */
    boolean takes(Row row, Optional<Money> money) {
        if (row.raw().broken().isPresent()) {
            return false;
        }
        if (holds(row.raw())) {
            unknown(row);
            kept++;
            return false;
        }
        rows += row.raw().rows();
        money.ifPresentOrElse(m -> worth.merge(m.currency(), m.amount(), BigDecimal::add), () -> worthless++);
        return true;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (rows > 0) {
            boolean nothing = kept == 0 && mapping.shipped() && !worth.isEmpty();
            notes.add(mapping.name() + ": where of " + mapping.table() + " leaves out " + rows(rows) + worth()
                    + (nothing ? NOTHING : ""));
        }
        unknown.forEach((column, u) -> notes.add(mapping.name() + ": " + column + " is blank in " + rows(u.rows)
                + ", whose values its map does not have: " + shown(u.values)));
        return notes;
    }

    /** Counts a row of the file that is left out before what it is worth is read. */
    void add() {
        rows++;
        worthless++;
    }

    /** Whether a row of the file holds what {@code where} asks for; one that cannot be read may be wanted. */
    boolean wants(RowCells file) {
        for (MappedSource source : sources) {
            try {
                if (source.decides() && !source.wanted().orElseThrow().holds(source.cell(file))) {
                    return false;
                }
            } catch (Unreadable e) {
                return true; // it is told where the row is read
            }
        }
        return true;
    }

    /** The same of a row of the table. */
    boolean holds(RawRow raw) {
        for (int at = 0; at < sources.size(); at++) {
            MappedSource source = sources.get(at);
            if (source.decides() && !source.wanted().orElseThrow().holds(raw.cell(at))) {
                return false;
            }
        }
        return true;
    }

    /** Rows of the table without those that are left out; one whose cells cannot be told apart may be wanted. */
    RowSource without(RowSource rows) {
        return new RowSource() {
            @Override
            public String sheet() {
                return rows.sheet();
            }

            @Override
            public boolean positional() {
                return rows.positional();
            }

            @Override
            public Optional<RawRow> next() {
                Optional<RawRow> row = rows.next();
                while (row.filter(one -> one.broken().isEmpty() && !holds(one)).isPresent()) {
                    row = rows.next();
                }
                return row;
            }
        };
    }

    private void unknown(Row row) {
        Set<String> faulty = row.faults().stream().map(Fault::column).collect(Collectors.toCollection(HashSet::new));
        for (int at = 0; at < sources.size(); at++) {
            MappedSource source = sources.get(at);
            String cell = row.raw().cell(at);
            boolean read = row.values().containsKey(source.name()) || faulty.contains(source.name());
            if (!cell.isEmpty()
                    && !read
                    && !source.map().isEmpty()
                    && !source.map().containsKey(Mapping.key(cell))) {
                Unknown u = unknown.computeIfAbsent(source.name(), name -> new Unknown());
                u.rows += row.raw().rows();
                u.values.add(Excerpt.of(cell));
            }
        }
    }

    private String worth() {
        if (worth.isEmpty()) {
            return "";
        }
        String sums = worth.entrySet().stream()
                .map(sum -> sum.getValue().toPlainString() + " " + sum.getKey())
                .collect(Collectors.joining(" and "));
        return ", worth " + sums
                + (worthless == 0 ? "" : "; " + worthless + " of them without an amount that can be read");
    }

    private static String shown(SortedSet<String> values) {
        String first = values.stream().limit(SHOWN).map(v -> "\"" + v + "\"").collect(Collectors.joining(", "));
        return values.size() <= SHOWN ? first : first + " and " + (values.size() - SHOWN) + " more";
    }

    private static String rows(long count) {
        return count == 1 ? "1 row" : count + " rows";
    }
}
