package io.outlay.intake.table.read;

import io.outlay.intake.table.Fault;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.model.RejectionCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which decimal sign a file has, where its mapping leaves that open: decided over all numbers of the file, never for one of
 * them. A number of which the only mark stands before three digits says nothing; where none says more, a comma there is
 * refused, for it may be either, and a point is a decimal point, as canonical tables have it.
 */
final class DecimalSign {
    private static final Pattern POINT = Pattern.compile(number("\\.", "[, ']"));
    private static final Pattern COMMA = Pattern.compile(number(",", "[. ']"));
    private static final Pattern EITHER = Pattern.compile("[-+(]?[1-9]\\d{0,2},\\d{3}[-)]?");
    private static final int LONGEST = 40;

    private final Fit fit;
    private final List<Integer> places;
    private Optional<RawRow> pointed = Optional.empty();
    private Optional<RawRow> withComma = Optional.empty();
    private Optional<RawRow> either = Optional.empty();

    private DecimalSign(Fit fit) {
        this.fit = fit;
        this.places = MappedSource.of(fit).stream()
                .flatMap(source -> Stream.concat(
                        Stream.of(source.at()),
                        source.formula().stream()
                                .flatMap(formula -> formula.headers().stream())
                                .map(fit::place)))
                .filter(at -> at >= 0)
                .distinct()
                .toList();
    }

    /** Numbers that have one decimal sign for sure: behind groups of the other mark, or before other than three digits. */
    private static String number(String sign, String other) {
        String groups = "[1-9]\\d{0,2}(?:" + other + "\\d{3})++";
        String sure = groups + sign + "\\d++|" + groups + "(?<=" + other + "\\d{3}" + other + "\\d{3})|(?:\\d{4,20}|0)"
                + sign + "\\d++|\\d{1,3}" + sign + "(?:\\d{1,2}|\\d{4,20})";
        return "[-+(]?(?:" + sure + ")[-)]?";
    }

    static boolean isOpen(Mapping mapping) {
        return mapping.read().signs().length() > 1;
    }

    static DateOrder.Decision of(Fit fit, RowSource rows) {
        DecimalSign sign = new DecimalSign(fit);
        new FileRows(rows, fit).each(sign::look);
        return sign.decided();
    }

    private void look(RawRow row) {
        if (row.broken().isEmpty() && MappedRow.label(row).isEmpty()) {
            places.stream()
                    .map(row::cell)
                    .filter(cell -> cell.length() <= LONGEST)
                    .forEach(cell -> look(row, cell));
        }
    }

    private void look(RawRow row, String cell) {
        if (pointed.isEmpty() && POINT.matcher(cell).matches()) {
            pointed = Optional.of(row);
        } else if (withComma.isEmpty() && COMMA.matcher(cell).matches()) {
            withComma = Optional.of(row);
        } else if (either.isEmpty() && EITHER.matcher(cell).matches()) {
            either = Optional.of(row);
        }
    }

    private DateOrder.Decision decided() {
        if (pointed.isPresent() && withComma.isPresent()) {
            return refused(
                    withComma.get(),
                    "the numbers of the file have a decimal comma here and a decimal point in line "
                            + pointed.get().line());
        }
        if (pointed.isEmpty() && withComma.isEmpty() && either.isPresent()) {
            return refused(
                    either.get(),
                    "a comma before three digits may be a decimal comma or separate thousands, and no number of the file"
                            + " says which");
        }
        char sign = withComma.isPresent() ? ',' : '.';
        return new DateOrder.Decision(
                fit.with(
                        fit.mapping()
                                .written(
                                        String.valueOf(sign),
                                        fit.mapping().read().dates()),
                        fit.constants()),
                Optional.empty(),
                0,
                "");
    }

    private DateOrder.Decision refused(RawRow row, String reason) {
        Fault fault = Fault.whole(
                RejectionCode.NOT_A_NUMBER,
                reason,
                "Export it in one style, or say which sign is meant: read: { decimal: \",\" } in "
                        + fit.mapping().editable() + ".");
        return new DateOrder.Decision(
                fit,
                Optional.of(fault),
                row.line(),
                new MappedRow(fit).shown(row).excerpt());
    }
}
