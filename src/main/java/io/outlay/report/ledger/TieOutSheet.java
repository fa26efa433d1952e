package io.outlay.report.ledger;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.ledger.LedgerTieLine;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The chain from files to figures, each link with its difference, and what the general ledger should carry. */
public final class TieOutSheet implements ReportSheet {
    private static final int PASSED = 2;
    private static final int HEADER = 4;

    @Override
    public String name() {
        return "Tie-out";
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(
                name(),
                book.report().head().isCut()
                        ? "From rows to figures of this part: every difference is 0. Files are tied out in the whole report."
                        : "From invoices to figures: every difference is 0, or the period is not published. Each side sums"
                                + " another sheet or column; ° is a value, as its rows are on no sheet any more.");
        TieNames.begin(book, TieBlocks.SHEET + "!$A$1");
        Written written = new Written(book, page, new ArrayList<>());
        int ladder = written.chain();
        page.printOnly(7, ladder);
        int end = written.walk(ladder + 1);
        end = written.balances(end + 1);
        written.generalLedger(end + 1);
        written.passed();
        page.sheet().createFreezePane(0, HEADER + 1);
        page.print(book.title(name()), 0);
    }

    /** What says in a column whether each row holds, for the count of all. */
    private record Held(Cells at, long rows, long count) {
        static <T> Held of(Block<T> block) {
            long count = block.rows().stream().filter(row -> holds(block, row)).count();
            return new Held(block.cells(0), block.rows().size(), count);
        }

        private static <T> boolean holds(Block<T> block, T row) {
            return block.fields().stream()
                    .filter(field -> field.name().equals(TieBlocks.HOLDS))
                    .allMatch(field -> TieBlocks.words(true).equals(field.shownValue(row)));
        }
    }

    private record Written(Book book, Page page, List<Held> held) {
        int chain() {
            Block<TieCheck> chain = new TieBlocks(book).chain(HEADER);
            chain.write(page, 18, line -> Look.CELL);
            chain.heights(page, 2);
            hold(chain);
            return new LadderBlock(book, page, new Walk(book)).write(chain.end() + 1);
        }

        /** Marks what is off, and counts it. */
        private <T> void hold(Block<T> block) {
            if (!block.rows().isEmpty()) {
                Cells at = block.cells(0);
                page.fill(at.plain(TieBlocks.HOLDS), at.fixed(TieBlocks.HOLDS) + "<>\"✓\"", Palette.OFF);
                held.add(Held.of(block));
            }
        }

        int walk(int row) {
            Block<Judgement> block = new WalkBlock(book).block(row + 2);
            if (block.rows().isEmpty()) {
                return row;
            }
            page.section(row, "One walk between the totals of " + book.window().words());
            page.note(
                    row + 1,
                    "As booked has shared cost, one-offs and project hours; comparable cost has none of them and this month's rates;"
                            + " the outlook begins from comparable cost with project hours.");
            block.write(page, 38, j -> Look.row(j.level()));
            hold(block);
            return block.end();
        }

        int balances(int row) {
            page.section(row, "Prepaid and accrued at the period's end, by system");
            Block<TieBlocks.Open> block = new TieBlocks(book).balances(row + 2);
            page.note(
                    row + 1,
                    block.rows().isEmpty()
                            ? "No document is prepaid or accrued."
                            : "What was billed and not used by Ledger, against the documents of the sheet Balances; estimates for"
                                    + " missing invoices are accrued. The proposal to the general ledger: sheet Journal.");
            if (block.rows().isEmpty()) {
                return row + 2;
            }
            block.headings(page);
            block.rows(page, open -> Look.CELL);
            page.height(block.header(), 26);
            hold(block);
            return block.end();
        }

        void generalLedger(int row) {
            page.section(row, "General ledger: what it booked against what is posted here, and why they differ");
            List<LedgerTieLine> lines = book.report().evidence().generalLedger();
            if (lines.isEmpty()) {
                page.note(
                        row + 1,
                        book.report().head().isCut()
                                ? "The general ledger is tied out in the whole report."
                                : "No general ledger was imported to hold against: name its exports in general-ledger.booked-files"
                                        + " (docs/profiles.md, feed or yardstick).");
                return;
            }
            LedgerTieBlocks blocks = new LedgerTieBlocks(book, lines);
            int accounts = (int)
                    lines.stream().map(LedgerTieBlocks.Account::of).distinct().count();
            Block<LedgerTieLine> details = blocks.details(row + accounts + 3);
            Block<LedgerTieBlocks.Account> sums = blocks.accounts(row + 1, details);
            sums.write(page, 26, account -> Look.CELL);
            hold(sums);
            details.write(page, 18, line -> Look.CELL);
        }

        /** How many of all checks hold, in words and as named numbers. */
        void passed() {
            Live checks = counted(Held::rows, range -> "ROWS(" + range + ")");
            Live passed = counted(Held::count, range -> "COUNTIF(" + range + ",\"✓\")");
            Fields<Live> field = new Fields<>();
            String mark = checks.value().compareTo(passed.value()) == 0 ? "✓ " : "✗ ";
            List<Field<Live>> fields = List.of(
                    field.text("words", live -> mark + passed.value() + " of " + checks.value() + " pass")
                            .by((live, at) -> "IF(" + TieNames.PASSED + "=" + TieNames.CHECKS + ",\"✓ \",\"✗ \")&"
                                    + TieNames.PASSED + "&\" of \"&" + TieNames.CHECKS + "&\" pass\"")
                            .look(look -> look.size(12).strong()),
                    field.gap("item"),
                    field.gap("unit"),
                    field.live("checks", (live, at) -> Optional.of(checks)).format("0\" checks\""),
                    field.live("passed", (live, at) -> Optional.of(passed)).format("0\" pass\""));
            Block<Live> block = new Block<>(TieBlocks.SHEET, PASSED - 1, fields, List.of(checks));
            block.rows(page, live -> Look.BODY);
            book.name(TieNames.CHECKS, block.absolute("checks", 0));
            book.name(TieNames.PASSED, block.absolute("passed", 0));
            page.fill(
                    block.cells(0).cell("words") + ":" + block.cells(0).cell("passed"),
                    TieNames.PASSED + "<>" + TieNames.CHECKS,
                    Palette.OFF);
        }

        private Live counted(ToLongFunction<Held> count, UnaryOperator<String> formula) {
            return new Live(
                    held.stream()
                            .map(each -> formula.apply(each.at().range(TieBlocks.HOLDS)))
                            .collect(Collectors.joining("+")),
                    BigDecimal.valueOf(held.stream().mapToLong(count).sum()));
        }
    }
}
