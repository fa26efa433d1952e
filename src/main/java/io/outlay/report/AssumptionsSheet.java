package io.outlay.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Every setting, threshold, benchmark and rate that a figure rests on, with its source. */
final class AssumptionsSheet implements ReportSheet {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(\\.\\d{1,12})?");

    @Override
    public String name() {
        return "Assumptions";
    }

    @Override
    public void write(Book book) {
        List<Column<Assumption>> columns = List.of(
                Column.text("group", Assumption::group),
                Column.of("key", Column.Kind.PROSE, Assumption::key),
                Column.of("value", Column.Kind.NUMBER, AssumptionsSheet::value),
                Column.text("unit", Assumption::unit),
                Column.of("source", Column.Kind.PROSE, Assumption::source));
        String note = "Outlay " + book.report().version()
                + ". Change a value in outlay.yaml and run again; the verdicts follow.";
        new DataSheet<>(name(), note, Table.of(name(), columns, book.report().assumptions())).write(book);
    }

    /** A number where it is one, so that it can be calculated with; text else. */
    private static Object value(Assumption assumption) {
        String value = assumption.value();
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : value;
    }
}
