package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.NOT_ALLOWED;
import static io.outlay.model.RejectionCode.NOT_A_NUMBER;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.HouseDates;
import io.outlay.intake.table.HouseNumbers;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Units;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A canonical table whose columns also take what a house writes, and some of whose rows are left out. */
final class MappedTable implements Table {
    private static final int FEW = 3;

    private final Mapping mapping;
    private final Table table;
    private final LeftOut leftOut;
    private final HouseDates dates;
    private final Optional<HouseNumbers> numbers;

    MappedTable(Mapping mapping, Table table, LeftOut leftOut) {
        this.mapping = mapping;
        this.table = table;
        this.leftOut = leftOut;
        Writing writing = Writing.of(mapping.read());
        this.dates = writing.dates();
        this.numbers = writing.numbers();
    }

    @Override
    public String kind() {
        return table.kind();
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return table.columns(header).stream().<Column<?>>map(this::mapped).toList();
    }

    @Override
    public List<? extends Fact> facts(Row row) {
        return table.facts(row);
    }

    @Override
    public List<Fault> check(Row row) {
        return table.check(row);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return table.key(row);
    }

    @Override
    public Optional<Money> money(Row row) {
        return table.money(row);
    }

    @Override
    public Optional<Money> tax(Row row) {
        return table.tax(row);
    }

    @Override
    public List<? extends Fact> factsWithTax(Row row) {
        return table.factsWithTax(row);
    }

    @Override
    public Set<String> fixed() {
        return mapping.columns().stream()
                .filter(column -> column.value().isPresent())
                .map(Mapping.Column::name)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isMapped() {
        return true;
    }

    @Override
    public String shown(String column) {
        return mapping.columns().stream()
                .filter(its -> its.name().equals(column))
                .findFirst()
                .map(MappedTable::shown)
                .orElse(column);
    }

    /** The few headers that it is computed from, else its name. */
    private static String shown(Mapping.Column column) {
        List<String> headers = column.formula().filter(formula -> !formula.isTotal()).stream()
                .flatMap(formula -> formula.headers().stream())
                .toList();
        boolean placed = headers.stream().anyMatch(header -> header.startsWith("#"));
        return headers.isEmpty() || headers.size() > FEW || placed ? column.name() : String.join(" or ", headers);
    }

    @Override
    public Match match(Header header) {
        return table.match(header);
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        Admission all = table.admission(tally, header);
        return new Admission() {
            @Override
            public void offer(Row row) {
                if (!leftOut.takes(row, table.money(row))) {
                    all.offer(row);
                }
            }

            @Override
            public void end() {
                all.end();
            }
        };
    }

    private <T> Column<T> mapped(Column<T> column) {
        Optional<Mapping.Column> source = mapping.columns().stream()
                .filter(c -> c.name().equals(column.name()))
                .findFirst();
        return source.map(from -> column.with(parser(column, from))).orElse(column);
    }

    private <T> Column.Parser<T> parser(Column<T> column, Mapping.Column from) {
        if (from.value().isPresent()) {
            return column.parser();
        }
        Optional<RejectionCode> type = type(column);
        return text -> {
            String mapped = from.map().get(Mapping.key(text));
            if (mapped != null) {
                return mapped.isEmpty() ? null : column.parser().parse(mapped);
            }
            try {
                return from.isComputed() ? computed(column, type, text) : house(column, type, text);
            } catch (Malformed e) {
                Fault fault = e.in(column.name(), text);
                if (fault.code() == NOT_ALLOWED
                        && !column.required()
                        && !from.map().isEmpty()) {
                    return null; // the map says what is known; the rest is noted
                }
                throw new Malformed(fault.code(), fault.reason(), remedy(fault) + " " + read(from));
            }
        };
    }

    private static <T> T computed(Column<T> column, Optional<RejectionCode> type, String text) throws Malformed {
        return type.equals(Optional.of(RejectionCode.NOT_A_DATE))
                ? date(column, text)
                : column.parser().parse(text);
    }

    private <T> T house(Column<T> column, Optional<RejectionCode> type, String text) throws Malformed {
        if (type.equals(Optional.of(RejectionCode.NOT_A_NUMBER))) {
            String span = Units.spanOfHours(text);
            return numbers.isPresent()
                    ? number(column, span, numbers.get())
                    : column.parser().parse(span);
        }
        if (type.equals(Optional.of(RejectionCode.NOT_A_DATE))) {
            return date(column, dates.canonical(text));
        }
        return column.parser().parse(text);
    }

    private static <T> T number(Column<T> column, String text, HouseNumbers numbers) throws Malformed {
        String canonical = numbers.canonical(text);
        try {
            return column.parser().parse(canonical);
        } catch (Malformed e) {
            Fault fault = e.in("", "");
            throw fault.code() == NOT_A_NUMBER
                            && fault.reason().equals(numbers.noNumber().getMessage())
                    ? numbers.noNumber()
                    : new Malformed(fault.code(), fault.reason(), numbers.written(fault.remedy()));
        }
    }

    /** The remedy of a table, which knows no mapping, where one is in force already. */
    private String remedy(Fault fault) {
        return fault.remedy().replace("a profile for this file", mapping.editable());
    }

    /** A column of months takes the month of a day. */
    private static <T> T date(Column<T> column, String text) throws Malformed {
        if (text.length() == 10
                && refusal(column, text.substring(0, 7)).isEmpty()
                && refusal(column, text).isPresent()) {
            return column.parser().parse(text.substring(0, 7));
        }
        return column.parser().parse(text);
    }

    /** A column's type is what it calls a text that is none. */
    static Optional<RejectionCode> type(Column<?> column) {
        return refusal(column, "?");
    }

    private static Optional<RejectionCode> refusal(Column<?> column, String text) {
        try {
            column.parser().parse(text);
            return Optional.empty();
        } catch (Malformed e) {
            return Optional.of(e.in("", "").code());
        }
    }

    private String read(Mapping.Column from) {
        return "It is read from " + from.source() + " by " + mapping.name() + ".";
    }
}
