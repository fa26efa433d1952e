package io.outlay.report.verdict;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** Every verdict with its money: portfolio, layers and systems, largest first, and how ledger becomes comparable cost. */
public final class PayoffSheet implements ReportSheet {
    static final String SHEET = "Payoff";
    public static final int HEADER = 3;
    /** What a system in service is called; formulas of other sheets count such rows. */
    public static final String SYSTEM = "System";

    private static final Look CELL = Look.BODY.edge(Palette.LINE).wrapped().align(HorizontalAlignment.LEFT);
    private static final Look WHOLE = CELL.right().format(Look.WHOLE);

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(SHEET);
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "Cost held against the growth it serves; amounts in " + book.currency()
                        + ", T12M = " + book.window().words()
                        + ". Columns marked ° are computed by the method (values), all other"
                        + " figures are live sums of the sheet Ledger. Layers are judged on their own series and do not"
                        + " add up to systems.",
                Look.NOTE);
        header(book, page);
        List<Judgement> rows = rows(book);
        int first = HEADER + 1;
        int reconciliation = first + rows.size() + 5;
        for (int i = 0; i < rows.size(); i++) {
            row(book, page, first + i, reconciliation + i, rows.get(i));
        }
        new ReconciliationBlock(book, page, rows, first, reconciliation).write();
        page.sheet()
                .setAutoFilter(new CellRangeAddress(
                        HEADER, first + Math.max(1, rows.size()) - 1, 0, PayoffColumn.count() - 1));
        page.sheet().createFreezePane(2, HEADER + 1);
        page.sheet().setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        page.sheet().setRowBreak(first + rows.size() + 1);
        page.print(book.title(SHEET), 0);
        page.wide();
    }

    private static void header(Book book, Page page) {
        for (PayoffColumn column : PayoffColumn.values()) {
            page.text(
                    HEADER,
                    column.ordinal(),
                    book.ofWindow(column.title()),
                    column.figure() ? Look.HEADER.right() : Look.HEADER);
            page.width(column.ordinal(), column.width());
        }
        page.height(HEADER, 26);
    }

    /** Portfolio, layers and systems; layers and systems by money. */
    static List<Judgement> rows(Book book) {
        List<Judgement> rows = new ArrayList<>(book.report().analysis().judgements());
        rows.sort(Comparator.comparing(Judgement::level)
                .reversed()
                .thenComparing(j -> j.id().equals(TechSystem.UNMAPPED))
                .thenComparing(Judgement::costT12m, Comparator.reverseOrder())
                .thenComparing(Judgement::id));
        return rows;
    }

    /** Cells of a column over all judgements, for formulas on other sheets. */
    public static String range(Book book, PayoffColumn column) {
        int last = HEADER + 1 + Math.max(1, rows(book).size());
        return SHEET + "!$" + column.letter() + "$" + (HEADER + 2) + ":$" + column.letter() + "$" + last;
    }

    /** Where the verdict on a system stands; for what is about none, where the pitfalls do. */
    public static String place(Book book, List<String> systems) {
        List<Judgement> rows = rows(book);
        for (int i = 0; i < rows.size(); i++) {
            if (systems.contains(rows.get(i).id())) {
                return SHEET + "!" + PayoffColumn.NAME.letter() + (HEADER + 2 + i);
            }
        }
        return "Hotspots!A1";
    }

    private static void row(Book book, Page page, int row, int reconciliation, Judgement j) {
        words(book, page, row, j);
        List<Criterion> scope = scope(book, row, j);
        SpanSums sums = new SpanSums(book);
        page.live(row, PayoffColumn.COST_MONTH.ordinal(), sums.month(scope), WHOLE);
        linked(page, row, sums.twelve(scope), place(book, j));
        Live allocated = sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED)));
        page.live(row, PayoffColumn.ALLOCATED.ordinal(), allocated, WHOLE);
        Live comparable = ReconciliationBlock.comparable(book, j, scope, reconciliation);
        page.live(row, PayoffColumn.COMPARABLE.ordinal(), comparable, WHOLE);
        Look growth = CELL.right().format(Look.GROWTH);
        page.number(row, PayoffColumn.COST_GROWTH.ordinal(), j.costGrowth(), growth);
        page.number(row, PayoffColumn.DRIVER_GROWTH.ordinal(), j.driverGrowth(), growth);
        Look unitCost = CELL.right().format("#,##0.0000");
        page.figure(row, PayoffColumn.UNIT_COST.ordinal(), unitCost(row, comparable, j), unitCost);
        page.number(row, PayoffColumn.DRIVER_T12M.ordinal(), j.driverT12m(), WHOLE);
        page.number(row, PayoffColumn.EXCESS.ordinal(), j.excessCost(), WHOLE.strong());
    }

    /** Comparable cost ÷ driver of twelve months, of the cells beside it. */
    private static Optional<Live> unitCost(int row, Live comparable, Judgement j) {
        return j.driverT12m()
                .filter(driver -> driver.signum() > 0)
                .map(driver -> new Live(
                        PayoffColumn.COMPARABLE.letter() + (row + 1) + "/" + PayoffColumn.DRIVER_T12M.letter()
                                + (row + 1),
                        Decimals.quotient(comparable.value(), driver)));
    }

    private static void words(Book book, Page page, int row, Judgement j) {
        page.text(row, PayoffColumn.LEVEL.ordinal(), level(book, j), CELL.colour(Palette.MUTED));
        page.text(row, PayoffColumn.NAME.ordinal(), j.name(), CELL.strong());
        Look layer = CELL.strong().colour(j.layer().map(Palette::text).orElse(Palette.INK));
        page.text(
                row,
                PayoffColumn.LAYER.ordinal(),
                j.layer().map(TechLayer::title).orElse(j.level() == Level.PORTFOLIO ? "All" : "n/a"),
                layer);
        page.text(row, PayoffColumn.VERDICT.ordinal(), verdict(j), CELL.fill(Palette.fill(j.verdict())));
        page.text(
                row,
                PayoffColumn.DRIVER.ordinal(),
                j.driver().map(name -> name.replace('_', ' ')).orElse("n/a"),
                CELL);
        if (j.since().isPresent()) {
            page.month(row, PayoffColumn.SINCE.ordinal(), j.since().get(), CELL);
        } else {
            page.blank(row, PayoffColumn.SINCE.ordinal(), CELL);
        }
        String tags = tags(j);
        page.text(row, PayoffColumn.TAGS.ordinal(), tags, CELL);
        page.text(row, PayoffColumn.WHY.ordinal(), j.why(), CELL);
        page.text(row, PayoffColumn.ACTION.ordinal(), j.action(), CELL);
        page.text(row, PayoffColumn.ID.ordinal(), j.id(), CELL.colour(Palette.MUTED));
        int sentences = Math.max(CellText.lines(j.why(), 50), CellText.lines(j.action(), 45));
        page.height(
                row, 2 + 12 * Math.max(sentences, Math.max(CellText.lines(j.name(), 25), CellText.lines(tags, 17))));
    }

    /** Tags as a reader says them, such as {@code price step, notice due}. */
    private static String tags(Judgement j) {
        return j.tags().stream()
                .map(tag -> tag == Tag.GMV_PRICED
                        ? "priced by revenue"
                        : tag.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
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

    static String verdict(Judgement j) {
        return j.verdict().symbol() + " " + j.verdict().title();
    }

    /** The rows of the ledger that a judgement is about. */
    static List<Criterion> scope(Book book, int row, Judgement j) {
        return switch (j.level()) {
            case SYSTEM -> List.of(Criterion.system("$" + PayoffColumn.ID.letter() + (row + 1), j.id()));
            case LAYER ->
                j.layer()
                        .map(layer -> List.of(
                                Criterion.layer("$" + PayoffColumn.LAYER.letter() + (row + 1), layer, book.ledger())))
                        .orElse(List.of());
            case PORTFOLIO -> List.of();
        };
    }

    /** Where the rows of the ledger begin that a judgement is about. */
    private static Optional<String> place(Book book, Judgement j) {
        return j.level() == Level.SYSTEM ? book.ledger().place(j.id()) : Optional.of("Ledger!A1");
    }

    /** Cost of twelve months with a link to its rows; on a figure, because a linked name does not wrap everywhere. */
    private static void linked(Page page, int row, Live cost, Optional<String> place) {
        page.live(row, PayoffColumn.COST_T12M.ordinal(), cost, WHOLE.colour(Palette.LINK));
        place.ifPresent(target -> page.link(row, PayoffColumn.COST_T12M.ordinal(), target));
    }
}
