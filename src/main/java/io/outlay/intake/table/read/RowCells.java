package io.outlay.intake.table.read;

import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.formula.Beside;
import io.outlay.intake.table.formula.Cells;
import io.outlay.intake.table.formula.Group;
import io.outlay.intake.table.formula.Unreadable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Cells of one row for formulas.
 *
 * @param places of the headers that formulas name; kept from row to row
 * @param group to which the row belongs; empty when it stands alone
 */
record RowCells(Fit fit, Writing writing, Map<String, Integer> places, RawRow row, Optional<Group> group)
        implements Cells {
    static RowCells of(Fit fit) {
        return new RowCells(fit, Writing.of(fit.mapping().read()), new HashMap<>(), fit.header(), Optional.empty());
    }

    RowCells at(RawRow other) {
        return new RowCells(fit, writing, places, other, Optional.empty());
    }

    RowCells in(Group its) {
        return new RowCells(fit, writing, places, row, Optional.of(its));
    }

    @Override
    public String text(String header) {
        int at = places.computeIfAbsent(header, fit::place);
        return at < 0 ? "" : row.cell(at);
    }

    @Override
    public String captured(String header) {
        int at = places.computeIfAbsent(header, fit::place);
        return at < 0
                ? ""
                : HeaderName.of(header).captured(fit.header().cell(at)).orElse("");
    }

    @Override
    public BigDecimal number(String text) throws Malformed {
        return writing.number(text);
    }

    @Override
    public String day(String text) throws Malformed {
        return writing.day(text);
    }

    /** A day as formulas of the row read it. */
    String dayOf(String text) throws Unreadable {
        try {
            return day(text);
        } catch (Malformed e) {
            throw new Unreadable(e, text);
        }
    }

    @Override
    public String beside(Beside asked, String key) {
        return fit.others().of(asked, key);
    }

    @Override
    public BigDecimal total(int index) {
        return group.orElseThrow().total(index);
    }
}
