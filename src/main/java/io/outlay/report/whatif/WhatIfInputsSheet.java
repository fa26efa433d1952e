package io.outlay.report.whatif;

import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The what-if table itself: header in the first row, so that the edited file is the next run's input. */
final class WhatIfInputsSheet {
    static final String SHEET = "Inputs";
    private static final List<String> HEADER =
            List.of("scenario", "option", "kind", "parameter", "likely", "low", "high", "unit", "source", "note");
    private static final double[] WIDTHS = {18, 18, 10, 28, 18, 12, 12, 17, 80, 50};
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,15})?");
    /** Letters that a name may take of a line before it is cut. */
    private static final int LONGEST_NAME = 40;

    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look INPUT = CELL.fill("FFF8DC").colour("0B3C8C").right();

    private WhatIfInputsSheet() {}

    static void write(WhatIfBook book) {
        Page page = book.page(SHEET);
        for (int c = 0; c < HEADER.size(); c++) {
            page.text(0, c, HEADER.get(c), c >= WhatIfBook.LIKELY && c <= 6 ? Look.HEADER.right() : Look.HEADER);
            page.width(c, WIDTHS[c]);
        }
        page.width(0, name(book.rows(), ScenarioRow::scenario));
        page.width(1, name(book.rows(), ScenarioRow::option));
        page.width(WhatIfBook.LIKELY, name(book.rows(), ScenarioRow::likely));
        page.height(0, 18);
        for (int i = 0; i < book.rows().size(); i++) {
            row(page, i + 1, book.rows().get(i));
        }
        page.sheet().createFreezePane(WhatIfBook.LIKELY, 1);
        page.sheet().setAutoFilter(new CellRangeAddress(0, book.rows().size(), 0, HEADER.size() - 1));
        page.sheet().setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        page.print(book.title(SHEET), 0);
        page.wide();
    }

    /** Width that shows every name, bold and indented, clear of the next column. */
    private static double name(List<ScenarioRow> rows, Function<ScenarioRow, String> name) {
        int longest = rows.stream().map(name).mapToInt(String::length).max().orElse(0);
        return 4 + Math.max(14, Math.min(LONGEST_NAME, longest));
    }

    private static void row(Page page, int r, ScenarioRow row) {
        page.text(r, 0, row.scenario(), CELL.colour(Palette.MUTED));
        page.text(r, 1, row.option(), CELL.strong());
        page.text(r, 2, row.kind(), CELL);
        page.text(r, 3, row.parameter(), CELL);
        Optional<BigDecimal> likely = number(row.likely());
        if (likely.isPresent()) {
            page.number(r, WhatIfBook.LIKELY, likely.get(), INPUT);
        } else if (row.likely().isEmpty()) {
            page.blank(r, WhatIfBook.LIKELY, INPUT);
        } else {
            page.text(r, WhatIfBook.LIKELY, row.likely(), INPUT);
        }
        bound(page, r, 5, row.low());
        bound(page, r, 6, row.high());
        page.text(r, 7, row.unit(), CELL.colour(Palette.MUTED));
        page.text(r, 8, row.origin(), CELL);
        page.text(r, 9, row.note(), CELL);
        quantity(row.parameter()).ifPresent(quantity -> validate(page, r, quantity));
    }

    private static void bound(Page page, int r, int column, Optional<BigDecimal> value) {
        if (value.isPresent()) {
            page.number(r, column, value.get(), INPUT);
        } else {
            page.blank(r, column, INPUT);
        }
    }

    /** What is written as a number. */
    static Optional<BigDecimal> number(String text) {
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

    private static void validate(Page page, int r, Quantity quantity) {
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        String most = quantity == Quantity.SHARE ? "1" : quantity == Quantity.GROWTH ? "3" : "1000000000000";
        DataValidationConstraint constraint = helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.BETWEEN, quantity == Quantity.GROWTH ? "-0.99" : "0", most);
        DataValidation validation =
                helper.createValidation(constraint, new CellRangeAddressList(r, r, WhatIfBook.LIKELY, 6));
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
