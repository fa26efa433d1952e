package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every contract by the day to decide, those that bind already last. The blocks above it stand in the same columns. */
record ContractsBlock(Book book, Page page) {
    private static final String[] FOUND = {
        "system_id",
        "system_name",
        "contract_id",
        "at_stake",
        "unused_seats",
        "price_above_escalator",
        "beyond_growth",
        "avoidable",
        "next_fee",
        "commitment"
    };
    private static final Look BINDS = Look.CELL.fill(Palette.PALE).wrapped();

    /** Name of a column, for rows above that are about the same contract. */
    static String column(String field) {
        return "Contracts_" + field;
    }

    /** @param start row of its title */
    Block<Renewal> write(int start) {
        page.section(start, "All contracts, by the day to decide");
        Block<Renewal> block = block(start + 1);
        block.write(page, 38, r -> r.locked() ? BINDS : Look.CELL);
        block.filters(page);
        Stream.of(FOUND).forEach(field -> book.name(column(field), block.range(field)));
        LiveVerdicts.fill(page, block, "verdict");
        return block;
    }

    Block<Renewal> block(int header) {
        return new Block<>(
                RenewalsSheet.SHEET, header, fields(), book.report().analysis().renewals());
    }

    /** Whether it is soon follows the days that are set; what binds and what presses does not. */
    private String status(Renewal r, Cells at) {
        Optional<String> days = book.setting("renewals.act-by-days");
        if (r.locked() || r.actBy().isEmpty() || days.isEmpty()) {
            return null;
        }
        return "IF(" + at.cell("days") + "<=" + days.get() + "," + status(r, at, "▲ Act now", "△ Decide soon") + ","
                + status(r, at, "▲ Act in time", "○ Open") + ")";
    }

    private String status(Renewal r, Cells at, String pressing, String open) {
        SeatFormula seats = new SeatFormula(book.report());
        String some = CellText.inFormula(pressing);
        String none = CellText.inFormula(open);
        return seats.decides(r) ? seats.ifUnused(at, some, none) : RenewalTable.pressing(r) ? some : none;
    }

    /** The fee of the next year, where the term is a year or longer; else of the whole term. */
    private static String atStake(Renewal r, Cells at) {
        if (r.next().atStake().equals(r.next().fee())) {
            return at.cell("next_fee");
        }
        return r.next().atStake().equals(r.next().commitment()) ? at.cell("commitment") : null;
    }

    private List<Field<Renewal>> fields() {
        Table<Renewal> table = RenewalTable.of(book.report());
        LiveVerdicts verdicts = new LiveVerdicts(book);
        return List.of(
                table.field("system_name").width(22),
                table.field("contract_id").width(14),
                table.field("end").width(11),
                table.field("notice_deadline").width(11.5),
                table.field("days").width(8.5),
                table.field("status").by(this::status).width(15),
                table.field("annual_fee").width(11),
                table.field("next_fee").width(11),
                table.field("change").width(8.5),
                table.field("verdict").by((r, at) -> verdicts.of(r.systemId())).width(25),
                table.field("at_stake").by(ContractsBlock::atStake).width(11),
                table.field("unused_seats").width(10),
                table.field("price_above_escalator").width(11),
                table.field("beyond_growth").width(11),
                table.field("avoidable").width(12),
                table.field("locked_until").width(11.5),
                table.field("commitment").width(14),
                table.field("scenario_saving").width(12),
                SubjectFields.owner(book, (Renewal r) -> List.of(r.systemId())),
                table.field("system_id")
                        .titled("Key")
                        .look(look -> look.colour(Palette.MUTED))
                        .width(16));
    }
}
