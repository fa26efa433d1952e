package io.outlay.intake.table.read;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.HouseDates;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.model.RejectionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of a mapping's date patterns a file is written in, where two of them read one text as different days: decided over
 * all dates of the file, never for one of them. Day and month are not swapped in the middle of a file.
 */
final class DateOrder {
    private final Fit fit;
    private final List<String> patterns;
    private final HouseDates dates;
    private final List<Integer> places;
    private final MappedRow mapped;
    private final boolean[] fails;
    /** Of two patterns the first date that only the second reads. */
    private final Doubt[][] only;

    private Optional<Doubt> doubt = Optional.empty();

    private DateOrder(Fit fit) {
        this.fit = fit;
        this.patterns = fit.mapping().read().dates();
        this.dates = new HouseDates(patterns, fit.mapping().read().zone());
        this.places = places(fit);
        this.mapped = new MappedRow(fit);
        this.fails = new boolean[patterns.size()];
        this.only = new Doubt[patterns.size()][patterns.size()];
    }

    /** A date that two patterns read. */
    private record Doubt(long line, String excerpt, String value, int one, int other) {}

    /** What was decided: the reading with the patterns that are left, or why there are none. */
    record Decision(Fit fit, Optional<Fault> fault, long line, String excerpt) {}

    /** Whether two of the patterns read one text as different days. */
    static boolean isOpen(Mapping mapping) {
        return new HouseDates(mapping.read().dates(), mapping.read().zone()).hasRivals();
    }

    static Decision of(Fit fit, RowSource rows) {
        DateOrder order = new DateOrder(fit);
        new FileRows(rows, fit).each(order::look);
        return order.decided();
    }

    private static List<Integer> places(Fit fit) {
        Header header = MappedRow.header(fit);
        Set<String> days = fit.table().columns(header).stream()
                .filter(column -> MappedTable.type(column).equals(Optional.of(RejectionCode.NOT_A_DATE)))
                .map(Column::name)
                .collect(Collectors.toSet());
        List<Mapping.Column> columns = fit.mapping().columns();
        Stream<String> read = columns.stream()
                .filter(column -> days.contains(column.name()))
                .flatMap(column -> column.formula().isEmpty()
                        ? Stream.of(column.name()).filter(name -> column.value().isEmpty())
                        : column.formula().stream().filter(f -> f.isCell()).flatMap(f -> f.headers().stream()));
        Stream<String> computed = columns.stream()
                .flatMap(column -> column.formula().stream())
                .flatMap(formula -> formula.days().stream());
        return Stream.concat(read, computed)
                .map(fit::place)
                .filter(at -> at >= 0)
                .distinct()
                .toList();
    }

    private void look(RawRow row) {
        if (row.broken().isEmpty() && MappedRow.label(row).isEmpty()) {
            places.stream()
                    .map(row::cell)
                    .filter(cell -> !cell.isEmpty() && CellText.formula(cell).isEmpty())
                    .forEach(cell -> look(row, cell));
        }
    }

    private void look(RawRow row, String cell) {
        List<Optional<String>> read = dates.readings(cell);
        for (int one = 0; one < read.size(); one++) {
            for (int other = 0; other < read.size(); other++) {
                if (read.get(one).isEmpty() && read.get(other).isPresent() && dates.areRivals(one, other)) {
                    fails[one] = true;
                    only[one][other] = only[one][other] == null ? doubt(row, cell, one, other) : only[one][other];
                } else if (one < other
                        && doubt.isEmpty()
                        && read.get(one).isPresent()
                        && read.get(other).isPresent()
                        && !read.get(one).equals(read.get(other))) {
                    doubt = Optional.of(doubt(row, cell, one, other));
                }
            }
        }
    }

    private Doubt doubt(RawRow row, String cell, int one, int other) {
        return new Doubt(row.line(), mapped.shown(row).excerpt(), cell, one, other);
    }

    /** A date that only one of two patterns reads, where another is read by the other alone. */
    private Optional<Doubt> contradiction() {
        return Stream.of(only)
                .flatMap(Stream::of)
                .filter(d -> d != null && only[d.other][d.one] != null)
                .max(Comparator.comparingLong(Doubt::line));
    }

    private String dates(Doubt d) {
        return Stream.of(only[d.one][d.other], only[d.other][d.one])
                .filter(Objects::nonNull)
                .map(one -> "\"" + one.value + "\" in line " + one.line + " is " + patterns.get(one.other))
                .collect(Collectors.joining(", "));
    }

    private Decision decided() {
        List<String> left = IntStream.range(0, patterns.size())
                .filter(at -> !fails[at])
                .mapToObj(patterns::get)
                .toList();
        Optional<Doubt> open = contradiction().or(() -> doubt.filter(d -> fails[d.one] == fails[d.other]));
        if (open.isEmpty()) {
            return new Decision(
                    fit.with(
                            fit.mapping().written(fit.mapping().read().signs(), left.isEmpty() ? patterns : left),
                            fit.constants()),
                    Optional.empty(),
                    0,
                    "");
        }
        Doubt d = open.get();
        List<String> both = new ArrayList<>(List.of(patterns.get(d.one), patterns.get(d.other)));
        String reason = fails[d.one]
                ? "may be written " + String.join(" or ", both) + ", and the file has dates of each: " + dates(d)
                : "may be written " + String.join(" or ", both) + ", and no date of the file says which";
        Fault fault = new Fault(
                RejectionCode.NOT_A_DATE,
                fit.mapping().name(),
                d.value,
                reason,
                "Keep the one that is meant: read: { date: " + both.get(0) + " } in "
                        + fit.mapping().editable() + ".");
        return new Decision(fit, Optional.of(fault), d.line, d.excerpt);
    }
}
