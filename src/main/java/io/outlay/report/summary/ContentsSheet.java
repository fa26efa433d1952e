package io.outlay.report.summary;

import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every sheet in a sentence, with a link. */
public final class ContentsSheet implements ReportSheet {
    public static final String SHEET = "Contents";
    private static final Fields<Entry> FIELD = new Fields<>();
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("Summary", "The month on one page: what it cost, why, and what to decide."),
            Map.entry(SHEET, "This list."),
            Map.entry(
                    "Findings",
                    "Everything found that calls for action, with owner, money, day to act by, and room for a decision."),
            Map.entry("Payoff", "Every system and layer: did its cost grow faster than the business it serves?"),
            Map.entry("Layers", "Cost of each layer against the business figure that drives it, month by month."),
            Map.entry("Months", "Cost of each system in each month, with totals."),
            Map.entry("Vendors", "What each vendor billed in twelve months and in the twelve before."),
            Map.entry("Cost centres", "What was billed to each cost centre, and what of it others bear."),
            Map.entry("Bridge", "Why twelve months cost more or less than the twelve before."),
            Map.entry("Stack map", "Which systems serve which layer, and what is covered twice or not at all."),
            Map.entry("TCO", "What owning each system costs: to date, and in the years ahead."),
            Map.entry("Build or buy", "Answers of the scenarios, and approved ones against what happened."),
            Map.entry("Budget", "Budget, actual and where the year will land."),
            Map.entry("Hotspots", "What of the stack lies beyond its threshold, and what to do about it."),
            Map.entry("Renewals", "When contracts can be left, and what staying costs."),
            Map.entry("Invoice checks", "Invoices to ask the vendor about."),
            Map.entry("Outlook", "The twelve months ahead, with a band for 8 in 10 outcomes."),
            Map.entry("Restatements", "What changed in closed months, a line for each cause."),
            Map.entry("Restated months", "The same by month and system."),
            Map.entry("Tie-out", "The proof that every total agrees with the invoices."),
            Map.entry("Ledger", "Data: cost by system, month, pool and basis, which every figure sums."),
            Map.entry(
                    "Monthly cost", "Data: cost by system and month as the database sums it, to hold Ledger against."),
            Map.entry("Balances", "Data: what is prepaid and accrued, by document."),
            Map.entry("Journal", "Data: the journal proposal to the general ledger."),
            Map.entry("Documents", "Data: every posted document at its rate."),
            Map.entry("Lines", "Data: every invoice line with its file and line."),
            Map.entry("Effort", "Data: every row of hours with its cost, file and line."),
            Map.entry("Rejected", "Data: what was not accepted, with its remedy."),
            Map.entry("Sources", "Data: every file with rows, money and SHA-256."),
            Map.entry("Assumptions", "Each number that the figures rest on, with its source."),
            Map.entry("Glossary", "Each word once, in plain language."),
            Map.entry("Figures", "Data: the series behind the charts."),
            Map.entry("Ahead", "Data: the outlook of each system's cost pools, month by month."),
            Map.entry("Outlook figures", "Data: the series behind the charts of Outlook."),
            Map.entry("Budget lines", "Data: what was budgeted, as it came in."),
            Map.entry("Budgeted", "Data: which cost counts against which budget, each once."),
            Map.entry("TCO ahead", "Data: each cost pool in 36 and 60 months."),
            Map.entry("Bridge parts", "Data: why each cost pool of a system changed."),
            Map.entry("Payments", "Data: what contracts ask to be paid in two years."),
            Map.entry("Plan", "Data: what approved scenarios planned, month by month."));

    private record Entry(String sheet, String sentence) {}

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(SHEET, "Click a sheet; the title of each sheet leads back here.");
        List<Entry> entries = new ArrayList<>();
        book.workbook()
                .sheetIterator()
                .forEachRemaining(
                        sheet -> entries.add(new Entry(sheet.getSheetName(), sentence(sheet.getSheetName()))));
        List<Field<Entry>> fields = List.of(
                FIELD.text("sheet", Entry::sheet)
                        .look(look -> look.strong().colour(Palette.LINK))
                        .link(entry -> Optional.of("'" + entry.sheet() + "'!A1"))
                        .width(24),
                FIELD.text("sentence", Entry::sentence).titled("Shows").width(110));
        new Block<>(SHEET, 3, fields, entries).write(page, 18, entry -> Look.CELL);
        page.print(book.title(SHEET), 1);
    }

    /** A sheet behind a full one goes on with its rows. */
    static String sentence(String sheet) {
        return Optional.ofNullable(SENTENCES.get(sheet))
                .orElse("Data: goes on where " + sheet.replaceFirst(" \\d+$", "") + " is full.");
    }
}
