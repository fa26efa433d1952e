package io.outlay.intake.table.read;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.HouseDates;
import io.outlay.intake.table.HouseNumbers;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Units;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.Optional;

/** How a file writes dates and numbers. */
record Writing(HouseDates dates, Optional<HouseNumbers> numbers) {
    static Writing of(Mapping.Read read) {
        return new Writing(
                new HouseDates(read.dates(), read.zone()), read.decimal().map(HouseNumbers::new));
    }

    /** A number to compute with; a span of time in hours, a percentage as a fraction. */
    BigDecimal number(String text) throws Malformed {
        refuseFormula(text);
        String span = Units.spanOfHours(text);
        String plain = numbers.isPresent() ? numbers.get().canonical(span) : span;
        if (plain.indexOf(':') > 0) {
            return Units.hours(plain).value();
        }
        Optional<String> percent = Units.percent(plain);
        return percent.isPresent() ? Numbers.decimal(percent.get()).movePointLeft(2) : Numbers.decimal(plain);
    }

    /** A day or month, in ISO 8601. */
    String day(String text) throws Malformed {
        refuseFormula(text);
        String day = dates.canonical(text);
        Dates.dayOrMonth(day);
        return day;
    }

    private static void refuseFormula(String text) throws Malformed {
        Optional<String> cell = CellText.formula(text);
        if (cell.isPresent()) {
            throw new Malformed(
                    RejectionCode.NO_RESULT,
                    "is a formula without a stored result, in cell " + cell.get(),
                    "Open the workbook in Excel or LibreOffice and save it.");
        }
    }
}
