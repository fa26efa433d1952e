package io.outlay.report.ledger;

import io.outlay.report.book.Assumption;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSheet;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.AsAtRun;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import io.outlay.settings.SettingNote;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Every setting, threshold, benchmark and rate that a figure rests on, with its source. */
public final class AssumptionsSheet implements ReportSheet {
    private static final Fields<Assumption> FIELD = new Fields<>();
    private static final String RUN_AGAIN = "run again";

    @Override
    public String name() {
        return "Assumptions";
    }

    @Override
    public void write(Book book) {
        String note = "Outlay " + book.report().head().version()
                + ". What is changed here moves what it drives at once, and Summary says so; where it says run again, only a run with the"
                + " value in outlay.yaml does. Each number has a name for formulas, such as Setting_verdict.max_q.";
        List<Assumption> assumptions = book.report().evidence().assumptions().stream()
                .sorted(Comparator.comparing(Assumption::topic).thenComparing(AssumptionsSheet::isFixed))
                .toList();
        Table<Assumption> table = Table.of(name(), columns(Drives.of(book)), assumptions);
        new DataSheet<>(name(), note, table).write(book);
        names(book, table, assumptions);
        if (!assumptions.isEmpty()) {
            bounds(book, table, assumptions.size());
        }
        book.name(AsAtRun.CHANGED, "SUM(" + column(table, assumptions, "changed") + ")");
    }

    /** @param drives what follows an assumption, by its name */
    private static List<Field<Assumption>> columns(Map<String, String> drives) {
        return List.of(
                FIELD.text("topic", assumption -> assumption.topic().title()).titled("Concerns"),
                FIELD.text("group", Assumption::group),
                FIELD.prose("key", Assumption::key),
                FIELD.number("value", assumption -> read(assumption.value())).format(Look.ENTERED),
                FIELD.text("unit", Assumption::unit),
                FIELD.prose("meaning", Assumption::meaning).titled("What it is"),
                FIELD.number(
                                "default",
                                assumption -> assumption
                                        .standard()
                                        .map(AssumptionsSheet::read)
                                        .orElse(null))
                        .titled("Default")
                        .format(Look.ENTERED),
                FIELD.prose("source", Assumption::source),
                FIELD.text("drives", assumption -> drives.getOrDefault(assumption.name(), RUN_AGAIN)),
                FIELD.prose("name", AssumptionsSheet::nameOfNumber).titled("Name in formulas"),
                FIELD.number("at_the_run", assumption -> read(assumption.value()))
                        .format(Look.ENTERED),
                FIELD.number("changed", assumption -> BigDecimal.ZERO)
                        .by((assumption, at) -> "IF(" + at.cell("value") + "=" + at.cell("at_the_run") + ",0,1)"),
                FIELD.number("least", assumption -> assumption.bounds().map(SettingNote.Bounds::least))
                        .format(Look.ENTERED),
                FIELD.number("most", assumption -> assumption.bounds().map(SettingNote.Bounds::most))
                        .format(Look.ENTERED));
    }

    /** As a run takes it: a number within bounds. They are in each row, so that they go with it when rows are sorted. */
    private static void bounds(Book book, Table<Assumption> table, int rows) {
        XSSFSheet sheet = book.page(table.name()).sheet();
        int value = table.column("value");
        Extent.Part part = Extent.part(table, rows);
        String entered = part.first(value);
        String least = part.first(table.column("least"));
        String most = part.first(table.column("most"));
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createCustomConstraint("IF(ISNUMBER(" + least + "),IF(ISNUMBER(" + entered + "),AND(" + entered
                        + ">=" + least + "," + entered + "<=" + most + "),FALSE),TRUE)"),
                new CellRangeAddressList(part.first(), part.first() + rows - 1, value, value));
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not possible", "Enter a number from Least to Most of this row.");
        sheet.addValidationData(validation);
    }

    /** Each number has a name, so that formulas can rest on it, those of the reader too; rows are found by it when sorted. */
    private static void names(Book book, Table<Assumption> table, List<Assumption> assumptions) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < assumptions.size(); i++) {
            String name = assumptions.get(i).name();
            if (assumptions.get(i).number().isPresent() && taken.add(name.toLowerCase(Locale.ROOT))) {
                book.name(
                        name,
                        "INDEX(" + column(table, assumptions, "value") + ",MATCH(\"" + name + "\","
                                + column(table, assumptions, "name") + ",0))");
            }
        }
    }

    private static boolean isFixed(Assumption assumption) {
        return assumption.group().equals(Assumption.FIXED);
    }

    private static String column(Table<Assumption> table, List<Assumption> assumptions, String field) {
        return DataSheet.range(table, assumptions.size(), field);
    }

    private static String nameOfNumber(Assumption assumption) {
        return assumption.number().isPresent() ? assumption.name() : null;
    }

    /** A number where it is one; text else. */
    private static Object read(String value) {
        Optional<BigDecimal> number = Assumption.number(value);
        return number.isPresent() ? number.get() : value;
    }
}
