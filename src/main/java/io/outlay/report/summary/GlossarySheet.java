package io.outlay.report.summary;

import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Each word of the report once, in plain language. */
public final class GlossarySheet implements ReportSheet {
    private static final Fields<Term> FIELD = new Fields<>();
    private static final int LINE = 120;
    private static final List<Term> TERMS = List.of(
            new Term(
                    "Accrual",
                    "Cost of a service month for which no invoice has come yet: an estimate until it comes."),
            new Term(
                    "Allocated cost",
                    "Shared cost that systems bear by share or by use; it adds up to nothing over all systems."),
            new Term(
                    "Avoidable by notice",
                    "What giving notice or renegotiating by the deadline can save a year, of contracts whose bill outgrew business and of seats that nobody uses; what other findings save is not in it."),
            new Term(
                    "Back-test",
                    "The outlook's method tried on past months; average miss in it is what it was off by."),
            new Term(
                    "Basis",
                    "Where a cost comes from: invoices (effective), accruals, hours (effort) or allocation; billed is a memo outside cost."),
            new Term(
                    "Comparable cost",
                    "Cost without one-offs, transformation and allocation, at one exchange rate: what is held against business."),
            new Term("Cost beyond growth", "Cost of a year above what it would be had it grown like its driver."),
            new Term("Cost per order", "Cost of the months divided by the orders of the same months."),
            new Term(
                    "Cost pool",
                    "What cost is for: licence, usage, support, hosting, implementation, and hours to run, grow or transform."),
            new Term("Driver", "The business figure that a system serves, such as orders or tickets."),
            new Term("Effective cost", "Invoices spread over the months that they are for."),
            new Term("Fully loaded", "With hours and with the share of shared cost."),
            new Term("In line", "Cost grew no faster than the driver, or by little."),
            new Term(
                    "In today's money",
                    "Future payments discounted to the day of decision; without that: undiscounted."),
            new Term(
                    "Landing",
                    "Where the fiscal year will end: actual to date and the outlook of the months that remain."),
            new Term(
                    "Layer",
                    "One of six parts of the stack: marketing, sales channels, commerce, service, integrations, operations."),
            new Term(
                    "Middle outcome",
                    "Half of the outcomes lie below, half above. 8 in 10 stay under: eight of ten outcomes lie below."),
            new Term(
                    "Month-end close",
                    "The run that fixes a month: what comes later is posted in a later month, with its reason."),
            new Term(
                    "Notice missed",
                    "A contract that renews by itself, as no notice was given in time: its next term is committed."),
            new Term("One-off", "Cost that is not expected again, such as that of an implementation."),
            new Term("Period", "The month that the report closes."),
            new Term("Prepaid", "Billed already, for months after the period."),
            new Term("Preliminary", "The month was closed before all that belongs to it had come."),
            new Term("Restatement", "A closed month shown with another figure than before, with the reason."),
            new Term("Run, grow, transform", "Hours that keep things working, that extend them, that replace them."),
            new Term("T12M", "The twelve months that end with the period."),
            new Term("Tie-out", "Two sums that must agree, such as files against what was posted."),
            new Term("Unmapped", "Bills that no system of the register claims; they count in every total."),
            new Term("Watch", "Cost grew faster than its driver, but not clearly enough to act on."),
            new Term("°", "Computed by the method when the report was made: a value, not a formula."));

    /** Where something is capitalised. */
    private static final List<Term> CAPEX = List.of(
            new Term("Book value", "What is left of an asset: its build cost without what is depreciated of it."),
            new Term("Capitalised", "Cost of building a system that is an asset, and no cost of the month in the P&L."),
            new Term("Cost in the P&L", "Cost without what is capitalised, and with depreciation."),
            new Term("Depreciation", "The part of an asset that a month uses up, and what is written off."));

    private record Term(String word, String meaning) {}

    @Override
    public String name() {
        return "Glossary";
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(name(), "The words of this workbook.");
        Block<Term> block = new Block<>(
                name(),
                3,
                List.of(
                        FIELD.text("word", Term::word).strong().width(26),
                        FIELD.text("meaning", Term::meaning)
                                .look(Look::wrapped)
                                .line(LINE)
                                .width(LINE)),
                terms(book));
        block.write(page, 18, term -> Look.CELL);
        block.heights(page, 3);
        page.print(book.title(name()), 1);
    }

    /** By word; the sign last. */
    private static List<Term> terms(Book book) {
        return book.report().capex().isEmpty()
                ? TERMS
                : Stream.concat(TERMS.stream(), CAPEX.stream())
                        .sorted(Comparator.comparing((Term term) -> term.word().equals("°"))
                                .thenComparing(Term::word))
                        .toList();
    }
}
