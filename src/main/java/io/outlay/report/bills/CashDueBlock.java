package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What contracts ask to be paid in the next days: renewals, and beneath them terms that run already. */
final class CashDueBlock {
    private static final String RENEWAL = "Renewal";
    private static final String RUNNING = "Running term";

    private final Book book;
    private final Page page;
    private final int start;
    private final List<List<ContractPayment>> rows;

    /** @param start row of its title */
    CashDueBlock(Book book, Page page, int start) {
        this.book = book;
        this.page = page;
        this.start = start;
        Map<String, List<ContractPayment>> grouped = new LinkedHashMap<>();
        book.report().analysis().signals().contractPayments().stream()
                .sorted(Comparator.comparing(ContractPayment::renewal).reversed())
                .forEach(payment -> grouped.computeIfAbsent(
                                payment.renewal() + "|" + payment.systemId() + "|" + payment.contractId(),
                                key -> new ArrayList<>())
                        .add(payment));
        this.rows = List.copyOf(grouped.values());
    }

    /** Formula over the rows of renewals. */
    String renewalSum() {
        return sum(RENEWAL);
    }

    private String sum(String kind) {
        int last = start + 1 + Math.max(1, rows.size());
        return "SUMIF(" + ContractColumn.STATUS.cell(start + 2) + ":" + ContractColumn.STATUS.cell(last) + ",\"" + kind
                + "\"," + ContractColumn.AT_STAKE.cell(start + 2) + ":" + ContractColumn.AT_STAKE.cell(last) + ")";
    }

    /** @return the row behind it */
    int write() {
        page.text(
                start,
                0,
                "Cash due by contract: the next " + RenewalsSheet.cashDays(book) + " days, by billing cycle",
                Look.BODY.size(12).strong());
        header();
        int row = start + 2;
        for (List<ContractPayment> payments : rows) {
            row(row++, payments);
        }
        if (rows.isEmpty()) {
            page.text(row++, 0, "No contract with a fixed fee falls due in these days.", Look.BODY);
        }
        total(row++, "Renewals", RENEWAL, true);
        total(row++, "Terms that run already", RUNNING, false);
        return row;
    }

    private void header() {
        int row = start + 1;
        for (int column = 0; column <= ContractColumn.AT_STAKE.ordinal(); column++) {
            page.blank(row, column, Look.HEADER);
        }
        page.text(row, ContractColumn.SYSTEM.ordinal(), "System", Look.HEADER);
        page.text(row, ContractColumn.CONTRACT.ordinal(), "Contract", Look.HEADER);
        page.text(row, ContractColumn.END.ordinal(), "First due", Look.HEADER.right());
        page.text(row, ContractColumn.DEADLINE.ordinal(), "Last due", Look.HEADER.right());
        page.text(row, ContractColumn.DAYS.ordinal(), "Bills", Look.HEADER.right());
        page.text(row, ContractColumn.STATUS.ordinal(), "For", Look.HEADER);
        page.text(row, ContractColumn.FEE.ordinal(), "Can it be prevented?", Look.HEADER);
        page.text(row, ContractColumn.AT_STAKE.ordinal(), "Payable", Look.HEADER.right());
        page.height(row, 18);
        page.merge(row, ContractColumn.FEE.ordinal(), ContractColumn.VERDICT.ordinal());
    }

    private void row(int row, List<ContractPayment> payments) {
        Look look = ContractsBlock.CELL;
        for (int column = 0; column <= ContractColumn.AT_STAKE.ordinal(); column++) {
            page.blank(row, column, look);
        }
        ContractPayment first = payments.get(0);
        page.text(row, ContractColumn.SYSTEM.ordinal(), first.systemName(), look.strong());
        page.text(row, ContractColumn.CONTRACT.ordinal(), first.contractId(), look);
        page.date(row, ContractColumn.END.ordinal(), first.due(), look.right());
        page.date(
                row,
                ContractColumn.DEADLINE.ordinal(),
                payments.get(payments.size() - 1).due(),
                look.right());
        page.number(row, ContractColumn.DAYS.ordinal(), BigDecimal.valueOf(payments.size()), ContractsBlock.WHOLE);
        page.text(row, ContractColumn.STATUS.ordinal(), first.renewal() ? RENEWAL : RUNNING, look);
        page.text(
                row, ContractColumn.FEE.ordinal(), first.avoidable() ? "Yes, by notice in time" : "No, it binds", look);
        page.merge(row, ContractColumn.FEE.ordinal(), ContractColumn.VERDICT.ordinal());
        Optional<BigDecimal> amount = payments.stream().allMatch(p -> p.amount().isPresent())
                ? Optional.of(total(payments))
                : Optional.empty();
        page.number(row, ContractColumn.AT_STAKE.ordinal(), amount, ContractsBlock.WHOLE);
    }

    private void total(int row, String label, String kind, boolean renewal) {
        BigDecimal value = rows.stream()
                .filter(payments -> payments.get(0).renewal() == renewal)
                .filter(payments -> payments.stream().allMatch(p -> p.amount().isPresent()))
                .map(CashDueBlock::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int column = 0; column <= ContractColumn.AT_STAKE.ordinal(); column++) {
            page.blank(row, column, ContractsBlock.CELL);
        }
        page.text(row, ContractColumn.SYSTEM.ordinal(), label, ContractsBlock.CELL.strong());
        page.live(row, ContractColumn.AT_STAKE.ordinal(), new Live(sum(kind), value), ContractsBlock.WHOLE.strong());
    }

    private static BigDecimal total(List<ContractPayment> payments) {
        return payments.stream().flatMap(p -> p.amount().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
