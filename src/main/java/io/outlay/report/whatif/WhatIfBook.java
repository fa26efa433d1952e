package io.outlay.report.whatif;

import io.outlay.model.MinorUnit;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Styles;
import io.outlay.scenario.answer.ScenarioAnswer;
import io.outlay.scenario.input.Input;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What the sheets of a what-if workbook are written from and to.
 *
 * @param rows of the sheet Inputs, defaults among them
 */
record WhatIfBook(
        XSSFWorkbook workbook,
        Styles styles,
        ScenarioAnswer answer,
        List<ScenarioRow> rows,
        String currency,
        YearMonth period) {
    /** Of a table. */
    static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);

    /** The option whose rows hold what all share. */
    static final String ALL = "*";

    /** Colours of options in their order, told apart by dash as well: none is a layer's. */
    private static final List<String> COLOURS = List.of("24405E", "B0306A", "4F7F1F", "7A5AC2", "8A6A00", "66717E");

    Page page(String sheet) {
        return new Page(workbook.getSheet(sheet), styles);
    }

    /** A page under its title and notes. */
    Page titled(String sheet, String... notes) {
        Page page = page(sheet);
        page.title(title(sheet), notes);
        return page;
    }

    Scenario scenario() {
        return answer.scenario();
    }

    /** Of its amounts. */
    MinorUnit unit() {
        return MinorUnit.of(currency);
    }

    int horizon() {
        return answer.main().months();
    }

    String title(String sheet) {
        return sheet + " · " + scenario().name() + " · " + Book.longMonth(period);
    }

    static String colour(int option) {
        return COLOURS.get(option % COLOURS.size());
    }

    /** The input cell of a parameter, such as {@code Inputs!$E$7}; empty when the table has no such row. */
    Optional<String> cell(String option, Parameter parameter) {
        return cell(option, parameter.id(), WhatIfInputsSheet.LIKELY);
    }

    /** The cell of an input; 0 when the table has no such row. */
    String cell(Input input) {
        return cell(input.option(), input.parameter(), WhatIfInputsSheet.LIKELY).orElse("0");
    }

    /** The input cell of what all options share. */
    String shared(Parameter parameter) {
        return cell(ALL, parameter).orElseThrow();
    }

    /** Another cell of its row, by the field's name. */
    String shared(Parameter parameter, String field) {
        return cell(ALL, parameter.id(), field).orElseThrow();
    }

    private Optional<String> cell(String option, String parameter, String field) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).option().equals(option)
                        && rows.get(i).parameter().equals(parameter))
                .mapToObj(i -> WhatIfInputsSheet.SHEET + "!"
                        + WhatIfInputsSheet.block(rows).cells(i).absolute(field))
                .findFirst();
    }

    /** The input of what all options share; empty where the row is blank or there is none. */
    Optional<Input> input(Parameter parameter) {
        return scenario().place(ALL, parameter.id()).map(scenario().inputs()::get);
    }
}
