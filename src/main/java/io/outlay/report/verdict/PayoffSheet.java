package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.List;

/** Every verdict with its money: portfolio, layers and systems, largest first, and how ledger becomes comparable cost. */
public final class PayoffSheet implements ReportSheet {
    /** What a system in service is called; formulas of other sheets count such rows. */
    public static final String SYSTEM = "System";

    /** Columns that paper leaves out: what is allocated, owner, tags and key. */
    private static final int BEHIND = 4;

    @Override
    public String name() {
        return PayoffBlocks.SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(name(), notes(book));
        PayoffBlocks blocks = new PayoffBlocks(book);
        Block<Judgement> verdicts = blocks.verdicts();
        verdicts.write(page, 38, j -> Look.CELL.wrapped());
        names(book, verdicts);
        verdicts.heights(page, 2);
        verdicts.filter(page, 2);
        LiveVerdicts.fill(page, verdicts, "verdict");
        Block<Judgement> reconciliation = blocks.reconciliation();
        page.section(
                reconciliation.header() - 1,
                "From ledger to comparable cost, " + book.window().words());
        reconciliation.write(page, 26, j -> Look.CELL);
        Block<Judgement> compared = blocks.compared();
        page.section(
                compared.header() - 1,
                "What cost beyond growth rests on: months that have cost and driver in both years, in money of this month's"
                        + " rates");
        compared.write(page, 38, j -> Look.CELL);
        blocks.rising().write(book, page);
        page.printOnly(verdicts.fields().size() - BEHIND, verdicts.end());
        page.print(book.title(name()), 0);
    }

    private static String[] notes(Book book) {
        return new String[] {
            "Cost held against the growth it serves; amounts in " + book.currency()
                    + ", T12M = " + book.window().words()
                    + ". Columns marked ° are computed by the method (values), all other"
                    + " figures are live: sums of the sheet Ledger, and growths over them.",
            "Layers and portfolio are judged on their own series, falls"
                    + " offset rises: they do not add up to systems, and Cost beyond growth on Summary sums flagged systems alone."
                    + " Cost per unit is comparable cost by the driver; Summary divides all cost."
        };
    }

    /** For the sheet Tie-out. */
    private static void names(Book book, Block<Judgement> verdicts) {
        book.name(TieNames.PAYOFF_LEVELS, verdicts.range("level"));
        book.name(TieNames.PAYOFF_KEYS, verdicts.range("id"));
        book.name(TieNames.PAYOFF_COMPARABLE, verdicts.range("comparable_t12m"));
    }

    /** A system is called so while it is in service, or as long as its verdict calls for action. */
    public static String level(Book book, Judgement j) {
        return switch (j.level()) {
            case SYSTEM ->
                j.id().equals(TechSystem.UNMAPPED)
                        ? "Rest"
                        : book.isOutOfService(j.id()) && !j.verdict().flagged() ? "Out of service" : SYSTEM;
            case LAYER -> "Layer";
            case PORTFOLIO -> "Portfolio";
        };
    }

    /** Every verdict, for formulas and links of other sheets. */
    public static Block<Judgement> block(Book book) {
        return new PayoffBlocks(book).verdicts();
    }

    /** Where the verdict on a system stands; for what is about none, where the pitfalls do. */
    public static String place(Book book, List<String> systems) {
        Block<Judgement> block = block(book);
        return block.rows().stream()
                .filter(j -> systems.contains(j.id()))
                .findFirst()
                .map(j -> block.place("name", j))
                .orElse("Hotspots!A1");
    }
}
