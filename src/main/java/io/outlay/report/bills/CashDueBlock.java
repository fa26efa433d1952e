package io.outlay.report.bills;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.model.Sum;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
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
record CashDueBlock(Book book, Page page) {
    private static final Fields<Term> TERM = new Fields<>();
    private static final Fields<Due> FIELD = new Fields<>();

    /** What one contract asks for, for one term. */
    private record Due(List<ContractPayment> payments) {
        ContractPayment first() {
            return payments.get(0);
        }

        /** Empty when one of them is unknown. */
        Optional<BigDecimal> amount() {
            return payments.stream().allMatch(p -> p.amount().isPresent())
                    ? payments.stream().flatMap(p -> p.amount().stream()).reduce(BigDecimal::add)
                    : Optional.empty();
        }
    }

    /** What is due is summed by. */
    enum Term {
        RENEWAL("Renewal", "Renewals"),
        RUNNING("Running term", "Terms that run already");

        private final String title;
        private final String total;

        Term(String title, String total) {
            this.title = title;
            this.total = total;
        }

        private static Term of(Due due) {
            return due.first().renewal() ? RENEWAL : RUNNING;
        }
    }

    /** @param renewals sum of what renewals ask for */
    record Written(int end, Live renewals) {}

    /** @param start row of its title */
    Written write(int start) {
        String days = RenewalsSheet.atTheRun(book, RenewalsSheet.CASH_DAYS, "90");
        RenewalsSheet.section(
                book,
                page,
                start,
                new RenewalsSheet.Chosen(
                        RenewalsSheet.CASH_DAYS,
                        days,
                        "Cash due by contract: the next " + days + " days, by billing cycle"));
        Block<Due> block = new Block<>(RenewalsSheet.SHEET, start + 1, fields(), rows());
        block.write(page, 18, due -> Look.CELL);
        block.join(page, block.header());
        int end = block.end();
        if (block.rows().isEmpty()) {
            page.line(end++, "No contract with a fixed fee falls due in these days.", Look.BODY);
        }
        Block<Term> totals = new Block<>(RenewalsSheet.SHEET, end - 1, totals(block), List.of(Term.values()));
        totals.rows(page, term -> Look.CELL);
        return new Written(totals.end(), all(block, Term.RENEWAL));
    }

    private List<Field<Due>> fields() {
        DataSums payments = PaymentsSheet.due(book);
        return List.of(
                FIELD.text("system", due -> due.first().systemName()).strong(),
                FIELD.text("contract", due -> due.first().contractId()),
                FIELD.date("first_due", due -> due.first().due()).right(),
                FIELD.date(
                                "last_due",
                                due -> due.payments()
                                        .get(due.payments().size() - 1)
                                        .due())
                        .right(),
                FIELD.count("bills", due -> due.payments().size()).format(Look.WHOLE),
                FIELD.text("for", due -> Term.of(due).title),
                FIELD.text("prevented", due -> due.first().avoidable() ? "Yes, by notice in time" : "No, it binds")
                        .titled("Can it be prevented?"),
                FIELD.joined("b"),
                FIELD.joined("c"),
                FIELD.joined("d"),
                FIELD.amount("payable", Due::amount)
                        .by((due, at) -> payments.where("system", at.fixed("system"))
                                .where("contract", at.fixed("contract"))
                                .where("for", at.fixed("for"))
                                .sum("amount")));
    }

    /** What a payment is for, as the sheet says it. */
    static String title(ContractPayment payment) {
        return (payment.renewal() ? Term.RENEWAL : Term.RUNNING).title;
    }

    private List<Due> rows() {
        Map<String, List<ContractPayment>> grouped = new LinkedHashMap<>();
        book.report().analysis().signals().contractPayments().stream()
                .sorted(Comparator.comparing(ContractPayment::renewal).reversed())
                .forEach(payment -> grouped.computeIfAbsent(
                                payment.renewal() + "|" + payment.systemId() + "|" + payment.contractId(),
                                key -> new ArrayList<>())
                        .add(payment));
        return grouped.values().stream().map(Due::new).toList();
    }

    /** Below the columns of the rows. */
    private List<Field<Term>> totals(Block<Due> block) {
        return block.fields().stream()
                .map(field -> switch (field.name()) {
                    case "system" -> TERM.text("system", term -> term.total).strong();
                    case "payable" ->
                        TERM.live("payable", (term, at) -> Optional.of(all(block, term)))
                                .strong();
                    default -> TERM.blank(field.name());
                })
                .toList();
    }

    /** Of all contracts, those too that a longer time than the run's brings. */
    private Live all(Block<Due> block, Term term) {
        return new Live(
                PaymentsSheet.due(book)
                        .where("for", CellText.inFormula(term.title))
                        .sum("amount"),
                Sum.of(block.rows().stream()
                        .filter(due -> Term.of(due) == term)
                        .flatMap(due -> due.amount().stream())));
    }
}
