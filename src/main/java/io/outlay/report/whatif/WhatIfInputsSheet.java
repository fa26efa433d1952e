package io.outlay.report.whatif;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The what-if table itself: header in the first row, so that the edited file is the next run's input. */
final class WhatIfInputsSheet {
    static final String SHEET = "Inputs";
    /** Field of the cells that formulas rest on. */
    static final String LIKELY = "likely";

    /** As entered, with the minus sign of all other figures. */
    private static final String ENTERED = "General;\"−\"General;General";

    private static final Fields<ScenarioRow> FIELD = new Fields<>();
    private static final List<Field<ScenarioRow>> FIELDS = List.of(
            text("scenario", ScenarioRow::scenario).look(look -> look.colour(Palette.MUTED)),
            text("option", ScenarioRow::option).strong(),
            text("kind", ScenarioRow::kind).width(10),
            text("parameter", ScenarioRow::parameter).width(28),
            input(LIKELY, row -> value(row.likely())),
            input("low", ScenarioRow::low),
            input("high", ScenarioRow::high),
            text("unit", ScenarioRow::unit).look(look -> look.colour(Palette.MUTED)),
            text("source", ScenarioRow::origin).width(68),
            text("note", ScenarioRow::note).width(46));
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    /** Letters that a name may take of a line before it is cut. */
    private static final int LONGEST_NAME = 40;

    private WhatIfInputsSheet() {}

    static Block<ScenarioRow> block(List<ScenarioRow> rows) {
        return new Block<>(SHEET, 0, FIELDS, rows);
    }

    static void write(WhatIfBook book) {
        Page page = book.page(SHEET);
        Block<ScenarioRow> block = new Block<>(SHEET, 0, sized(book.rows()), book.rows());
        block.write(page, 18, row -> WhatIfBook.CELL);
        Cells at = block.cells(0);
        for (int i = 0; i < book.rows().size(); i++) {
            CellRangeAddressList numbers = new CellRangeAddressList(i + 1, i + 1, at.column(LIKELY), at.column("high"));
            quantity(book.rows().get(i).parameter()).ifPresent(quantity -> validate(page, numbers, quantity));
        }
        block.filter(page, at.column(LIKELY));
        page.print(book.title(SHEET), 0);
    }

    /** The fields, those of names wide enough for them. */
    private static List<Field<ScenarioRow>> sized(List<ScenarioRow> rows) {
        Map<String, Function<ScenarioRow, String>> names = Map.of(
                "scenario",
                ScenarioRow::scenario,
                "option",
                ScenarioRow::option,
                LIKELY,
                ScenarioRow::likely,
                "unit",
                ScenarioRow::unit);
        return FIELDS.stream()
                .map(field ->
                        names.containsKey(field.name()) ? field.width(name(rows, names.get(field.name()))) : field)
                .toList();
    }

    /** Width that shows every name, bold and indented, clear of the next column. */
    private static double name(List<ScenarioRow> rows, Function<ScenarioRow, String> name) {
        int longest = rows.stream().map(name).mapToInt(String::length).max().orElse(0);
        return 4 + Math.max(14, Math.min(LONGEST_NAME, longest));
    }

    private static Field<ScenarioRow> text(String name, Function<ScenarioRow, String> value) {
        return FIELD.text(name, value).titled(name);
    }

    /** What may be changed: a number or words; blank is a default. */
    private static Field<ScenarioRow> input(String name, Function<ScenarioRow, ?> value) {
        return FIELD.text(name, value)
                .titled(name)
                .right()
                .missing("")
                .width(12)
                .look(look -> look.fill(Palette.INPUT).colour("0B3C8C").format(ENTERED));
    }

    /** A number where it is written as one; {@code null} where nothing is. */
    static Object value(String text) {
        return text.isEmpty() ? null : number(text).isPresent() ? number(text).get() : text;
    }

    /** What is written as a number. */
    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Quantity> quantity(String parameter) {
        String name = parameter.split("@", 2)[0].toUpperCase(Locale.ROOT);
        for (Parameter known : Parameter.values()) {
            if (known.name().equals(name) && known.quantity() != Quantity.TEXT) {
                return Optional.of(known.quantity());
            }
        }
        return Optional.empty();
    }

    private static void validate(Page page, CellRangeAddressList cells, Quantity quantity) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        String most = quantity == Quantity.SHARE ? "1" : quantity == Quantity.GROWTH ? "3" : "1000000000000";
        DataValidationConstraint constraint = helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, quantity == Quantity.GROWTH ? "-0.99" : "0", most);
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not possible", words(quantity));
        page.sheet().addValidationData(validation);
    }

    private static String words(Quantity quantity) {
        return switch (quantity) {
            case SHARE -> "A fraction from 0 to 1: write 0.10 for 10 %.";
            case GROWTH -> "A fraction a year: write 0.10 for 10 % more each year.";
            case MONTHS -> "Whole months, 0 or more.";
            default -> "A number, 0 or more.";
        };
    }
}
