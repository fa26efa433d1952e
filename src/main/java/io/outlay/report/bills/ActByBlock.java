package io.outlay.report.bills;

import io.outlay.analysis.bills.ActBy;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What to decide in the next days: first what has something to avoid, by day. */
final class ActByBlock {
    private final Book book;
    private final Page page;
    private final int start;

    /** @param start row of its title */
    ActByBlock(Book book, Page page, int start) {
        this.book = book;
        this.page = page;
        this.start = start;
    }

    /** @return the row behind it */
    int write() {
        String days = book.report().parameters().getOrDefault("outlay.renewals.act-by-days", "120");
        page.text(
                start,
                0,
                "Act by: the next " + days + " days",
                Look.BODY.size(12).strong());
        header();
        List<ActBy> acts = book.report().analysis().signals().actBy();
        int row = start + 2;
        for (ActBy act : acts) {
            row(row++, act);
        }
        if (acts.isEmpty()) {
            page.text(row++, 0, "No contract has to be decided on in these days.", Look.BODY);
        }
        return row;
    }

    private void header() {
        int row = start + 1;
        for (ContractColumn column : ContractColumn.values()) {
            if (column.ordinal() <= ContractColumn.AVOIDABLE.ordinal()) {
                page.blank(row, column.ordinal(), Look.HEADER);
            }
        }
        page.text(row, ContractColumn.SYSTEM.ordinal(), "System", Look.HEADER);
        page.text(row, ContractColumn.CONTRACT.ordinal(), "Contract", Look.HEADER);
        page.text(row, ContractColumn.END.ordinal(), "Ends", Look.HEADER.right());
        page.text(row, ContractColumn.DEADLINE.ordinal(), "Act by", Look.HEADER.right());
        page.text(row, ContractColumn.DAYS.ordinal(), "Days left", Look.HEADER.right());
        page.text(row, ContractColumn.STATUS.ordinal(), "What to do", Look.HEADER);
        page.text(row, ContractColumn.VERDICT.ordinal(), "Verdict", Look.HEADER);
        page.text(row, ContractColumn.AT_STAKE.ordinal(), "At stake", Look.HEADER.right());
        page.text(row, ContractColumn.AVOIDABLE.ordinal(), "Avoidable", Look.HEADER.right());
        page.text(row, ContractColumn.SEATS.ordinal(), ContractColumn.SEATS.title(), Look.HEADER.right());
        page.text(row, ContractColumn.PRICE.ordinal(), ContractColumn.PRICE.title(), Look.HEADER.right());
        page.text(row, ContractColumn.GROWTH.ordinal(), ContractColumn.GROWTH.title(), Look.HEADER.right());
        page.height(row, 38);
    }

    private void row(int row, ActBy act) {
        Look look = ContractsBlock.CELL;
        Look told = act.pressing() ? look.strong() : look;
        for (int column = 0; column <= ContractColumn.AVOIDABLE.ordinal(); column++) {
            page.blank(row, column, look);
        }
        page.text(row, ContractColumn.SYSTEM.ordinal(), act.renewal().systemName(), told);
        page.text(row, ContractColumn.CONTRACT.ordinal(), act.renewal().contractId(), look);
        page.date(row, ContractColumn.END.ordinal(), act.renewal().firstEnd(), look.right());
        page.date(row, ContractColumn.DEADLINE.ordinal(), act.by(), told.right());
        long days = ChronoUnit.DAYS.between(book.period().atEndOfMonth(), act.by());
        page.live(
                row,
                ContractColumn.DAYS.ordinal(),
                new Live(
                        ContractColumn.DEADLINE.cell(row) + "-EOMONTH(" + Book.PERIOD + ",0)",
                        BigDecimal.valueOf(days)),
                ContractsBlock.WHOLE);
        page.text(row, ContractColumn.STATUS.ordinal(), (act.pressing() ? "▲ " : "△ ") + act.what(), told.wrapped());
        page.merge(row, ContractColumn.STATUS.ordinal(), ContractColumn.CHANGE.ordinal());
        page.height(row, act.what().length() > (act.pressing() ? 50 : 58) ? 26 : 14);
        page.text(
                row,
                ContractColumn.VERDICT.ordinal(),
                act.renewal().verdict().symbol() + " " + act.renewal().verdict().title(),
                look.fill(Palette.fill(act.renewal().verdict())));
        page.number(row, ContractColumn.AT_STAKE.ordinal(), act.renewal().atStake(), ContractsBlock.WHOLE);
        ContractsBlock.parts(page, row, act.renewal(), ContractsBlock.WHOLE);
        if (act.pressing() && act.renewal().avoidable().isPresent()) {
            ContractsBlock.avoidable(page, row, act.renewal().avoidable().get(), ContractsBlock.WHOLE.strong());
        } else {
            page.text(row, ContractColumn.AVOIDABLE.ordinal(), ContractsBlock.none(act.renewal()), look.right());
        }
    }
}
