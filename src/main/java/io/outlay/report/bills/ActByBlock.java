package io.outlay.report.bills;

import io.outlay.analysis.bills.ActBy;
import io.outlay.analysis.bills.Renewal;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What to decide in the next days: first what has something to avoid, by day. */
record ActByBlock(Book book, Page page) {
    private static final String ACT_BY_DAYS = "renewals.act-by-days";
    private static final Fields<ActBy> FIELD = new Fields<>();

    /**
     * @param start row of its title
     * @return the row behind it
     */
    int write(int start) {
        String days = RenewalsSheet.atTheRun(book, ACT_BY_DAYS, "120");
        RenewalsSheet.section(
                book, page, start, new RenewalsSheet.Chosen(ACT_BY_DAYS, days, "Act by: the next " + days + " days"));
        Block<ActBy> block = new Block<>(
                RenewalsSheet.SHEET,
                start + 1,
                fields(),
                book.report().analysis().signals().actBy());
        block.write(page, 38, act -> Look.CELL);
        LiveVerdicts.fill(page, block, "verdict");
        block.heights(page, act -> act.what().length() > (act.pressing() ? 50 : 58) ? 26 : 14);
        if (block.rows().isEmpty()) {
            page.line(block.end(), "No contract has to be decided on in these days.", Look.BODY);
            return block.end() + 1;
        }
        return block.end();
    }

    private List<Field<ActBy>> fields() {
        LiveVerdicts verdicts = new LiveVerdicts(book);
        return List.of(
                of("system_name").look((act, look) -> pressing(act, Look.CELL)),
                of("contract_id"),
                FIELD.date("ends", act -> act.renewal().firstEnd()).right(),
                FIELD.date("act_by", ActBy::by).right().look(ActByBlock::pressing),
                FIELD.live(
                                "days",
                                (act, at) -> Optional.of(RenewalTable.days(book.report(), at.cell("act_by"), act.by())))
                        .titled("Days left"),
                FIELD.prose("what_to_do", act -> (act.pressing() ? "▲ " : "△ ") + act.what())
                        .look((act, look) -> pressing(act, look).wrapped()),
                FIELD.joined("b"),
                FIELD.joined("c"),
                FIELD.joined("d"),
                of("verdict").by((act, at) -> verdicts.of(act.renewal().systemId())),
                found("at_stake"),
                found("unused_seats"),
                found("price_above_escalator"),
                found("beyond_growth"),
                found("avoidable")
                        .shown(act -> avoidable(act, new SeatFormula(book.report())))
                        .look((act, look) ->
                                avoidable(act, new SeatFormula(book.report())).isPresent() ? look : Look.CELL.right()),
                SubjectFields.owner(book, (ActBy act) -> List.of(act.renewal().systemId())));
    }

    private static Optional<BigDecimal> avoidable(ActBy act, SeatFormula seats) {
        return act.pressing()
                ? act.renewal().next().avoidable()
                : Optional.of(BigDecimal.ZERO).filter(none -> seats.decides(act.renewal()));
    }

    /** As among all contracts, wherever its row is sorted to. */
    private Field<ActBy> found(String field) {
        return of(field)
                .by((act, at) ->
                        "SUMIFS(" + ContractsBlock.column(field) + "," + ContractsBlock.column("system_name") + ","
                                + at.fixed("system_name") + "," + ContractsBlock.column("contract_id") + ","
                                + at.fixed("contract_id") + ")");
    }

    private Field<ActBy> of(String field) {
        Table<Renewal> table = RenewalTable.of(book.report());
        return table.field(field).on(ActBy::renewal);
    }

    private static Look pressing(ActBy act, Look look) {
        return act.pressing() ? look.strong() : look;
    }
}
