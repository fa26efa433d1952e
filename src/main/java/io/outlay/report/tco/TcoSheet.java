package io.outlay.report.tco;

import io.outlay.analysis.outlook.TcoAhead;
import io.outlay.analysis.tco.SystemTco;
import io.outlay.analysis.tco.TcoLine;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** What each system costs, fully loaded: by span, by run, grow and transform, by cost pool. */
public final class TcoSheet implements ReportSheet {
    static final String SHEET = "TCO";

    /** Column of the key that formulas sum by. */
    static final int KEY = 13;

    /** Columns of 36 and of 60 months ahead. */
    static final int AHEAD = 10;

    static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    static final Look WHOLE = CELL.right().format(Look.WHOLE);
    /** Characters of a name that one line shows. */
    private static final int NAME = 34;

    /** Characters of a title that one line of a column of figures shows. */
    private static final int TITLE = 13;

    private static final int HEADER = 5;
    /** A month in which the ledger begins rather than the system. */
    private static final String LEDGER_BEGINS = "\"ledger \"yyyy\\-mm";

    private static final int LOADED = 8;
    private static final int FROM = 12;
    private static final List<String> TITLES = List.of(
            "System",
            "Layer",
            "Month",
            "Fiscal year to date",
            "of which prior-year items",
            "T12M external",
            "T12M internal",
            "T12M allocated",
            "T12M fully loaded",
            "Since go-live, acquisition included",
            "Next 36 months °",
            "Next 60 months °",
            "Counted from",
            "Key");

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.page(name());
        page.text(0, 0, book.title(name()), Look.TITLE);
        page.height(0, 24);
        page.text(
                1,
                0,
                "Total cost of ownership in " + book.currency()
                        + ", live sums of the sheet Ledger; T12M = "
                        + book.window().words() + ". External: invoices and what is"
                        + " accrued for missing ones. Internal: hours at cost. Allocated: shared cost, net.",
                Look.NOTE);
        page.text(
                2,
                0,
                "Since go-live counts what was spent before it as well. \"Ledger\" before a month: the system may be older, and"
                        + " counts since the ledger begins. Prior-year items were posted this fiscal year for months of an"
                        + " earlier one.",
                Look.NOTE);
        page.text(
                3,
                0,
                "Ahead: contracts with escalators, usage with its driver, hours with rising wages, shared cost in"
                        + " last year's shares of what its giver costs ahead, everything else as in the twelve months ahead of the sheet Outlook; at the"
                        + " rates of the period's month. Columns marked ° are computed by the method (values).",
                Look.NOTE);
        header(book, page, new Header(HEADER, TITLES, 2));
        Map<String, String> from = systems(book, page);
        int next = HEADER + 3 + book.report().tco().systems().size();
        page.sheet().setRowBreak(next - 1);
        next = new ActivityBlock(book, page).write(next);
        next = new UpkeepBlock(book, page).write(next);
        new PoolBlock(book, page, from).write(next);
        widths(page);
        page.sheet().createFreezePane(1, 0);
        page.print(book.title(name()), 0);
    }

    private static void widths(Page page) {
        page.width(0, NAME + 2);
        page.width(1, 16);
        for (int column = 2; column < KEY; column++) {
            page.width(column, 13);
        }
        page.width(KEY, 18);
    }

    /** Enough for the title that needs most lines. */
    static double headerHeight(Block<?> block) {
        int lines = block.fields().stream()
                .mapToInt(field -> CellText.lines(field.title(), TITLE))
                .max()
                .orElse(2);
        return 2 + 12 * Math.max(2, lines);
    }

    /** @param figures first column of figures */
    record Header(int row, List<String> titles, int figures) {}

    static void header(Book book, Page page, Header header) {
        int lines = 2;
        for (int i = 0; i < header.titles.size(); i++) {
            boolean figure = i >= header.figures && i != KEY;
            String title = book.ofWindow(header.titles.get(i));
            page.text(header.row, i, title, figure ? Look.HEADER.right() : Look.HEADER);
            lines = Math.max(lines, CellText.lines(title, TITLE));
        }
        page.height(header.row, 2 + 12 * lines);
    }

    /** @return by system, the cell that holds its first month since go-live */
    private static Map<String, String> systems(Book book, Page page) {
        Map<String, String> from = new HashMap<>();
        int row = HEADER + 1;
        for (SystemTco system : book.report().tco().systems()) {
            String cell = cell(FROM, row);
            from.put(system.systemId(), cell);
            system(new SpanSums(book), page, row, system);
            row++;
        }
        if (!from.isEmpty()) {
            total(book, page, row);
        }
        return from;
    }

    private static void system(SpanSums sums, Page page, int row, SystemTco system) {
        names(page, row, system);
        page.month(row, FROM, system.from(), CELL.right(), system.older() ? LEDGER_BEGINS : Look.MONTH);
        List<Criterion> scope = scope(row, system);
        page.live(row, 2, sums.month(scope), WHOLE);
        page.live(row, 3, sums.fiscalYear(scope), WHOLE);
        page.live(row, 4, sums.priorYear(scope), WHOLE);
        Live effective = sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.EFFECTIVE)));
        page.live(row, 5, effective.plus(sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ACCRUAL)))), WHOLE);
        page.figure(
                row,
                6,
                internal(system).map(any -> sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.EFFORT)))),
                WHOLE);
        page.live(row, 7, sums.twelve(SpanSums.with(scope, Criterion.basis(Basis.ALLOCATED))), WHOLE);
        String loaded = "SUM(" + cell(5, row) + ":" + cell(7, row) + ")";
        page.live(
                row,
                LOADED,
                new Live(loaded, system.total().twelveMonths()),
                WHOLE.strong().colour(Palette.LINK));
        linked(sums.book(), page, row, LOADED, system.systemId());
        page.live(row, 9, sums.since(cell(FROM, row), system.from(), scope), WHOLE);
        page.number(row, AHEAD, ahead(sums.book(), system, TcoAhead::next36), WHOLE);
        page.number(row, AHEAD + 1, ahead(sums.book(), system, TcoAhead::next60), WHOLE);
    }

    /** Nothing for a system that ended. */
    private static BigDecimal ahead(Book book, SystemTco system, Function<TcoAhead, BigDecimal> figure) {
        return book.report().analysis().outlook().tco().stream()
                .filter(tco -> tco.systemId().equals(system.systemId()))
                .map(figure)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    /** A system's effort; empty without hours: what they cost is unknown, not 0. */
    private static Optional<TcoLine> internal(SystemTco system) {
        return system.lines().stream()
                .filter(line -> line.basis() == Basis.EFFORT)
                .findFirst();
    }

    /** System, layer and key. */
    static void names(Page page, int row, SystemTco system) {
        page.text(row, 0, system.name(), CELL.strong().wrapped());
        if (system.name().length() > NAME) {
            page.height(row, 25);
        }
        String rgb = system.layer().map(Palette::text).orElse(Palette.MUTED);
        page.text(
                row,
                1,
                system.layer().map(TechLayer::title).orElse("n/a"),
                CELL.strong().colour(rgb));
        page.text(row, KEY, system.systemId(), CELL.colour(Palette.MUTED));
    }

    /** The rows of a system, by the key of its row here. */
    static List<Criterion> scope(int row, SystemTco system) {
        return List.of(Criterion.system(cell(KEY, row), system.systemId()));
    }

    static void linked(Book book, Page page, int row, int column, String systemId) {
        book.ledger().place(systemId).ifPresent(target -> page.link(row, column, target));
    }

    /** Address with a fixed column. */
    static String cell(int column, int row) {
        return "$" + CellReference.convertNumToColString(column) + (row + 1);
    }

    private static void total(Book book, Page page, int row) {
        List<SystemTco> systems = book.report().tco().systems();
        Look look = Look.BODY.strong().fill(Palette.PALE).right().format(Look.WHOLE);
        for (int column = 0; column <= KEY; column++) {
            page.blank(row, column, look);
        }
        page.text(row, 0, "Total", look.align(HorizontalAlignment.LEFT));
        for (int column = 2; column < FROM; column++) {
            String letter = CellReference.convertNumToColString(column);
            String range = letter + (HEADER + 2) + ":" + letter + row;
            boolean known =
                    column != 6 || systems.stream().anyMatch(s -> internal(s).isPresent());
            Live sum = new Live("SUM(" + range + ")", value(book, systems, column));
            page.figure(row, column, Optional.of(sum).filter(any -> known), look);
        }
    }

    private static BigDecimal value(Book book, List<SystemTco> systems, int column) {
        return systems.stream().map(system -> value(book, system, column)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(Book book, SystemTco system, int column) {
        return switch (column) {
            case 2 -> system.total().month();
            case 3 -> system.total().fiscalYearToDate();
            case 4 -> system.total().priorYearItems();
            case 5 -> system.external().twelveMonths();
            case 6 -> system.internal().twelveMonths();
            case 7 -> system.allocated().twelveMonths();
            case LOADED -> system.total().twelveMonths();
            case AHEAD -> ahead(book, system, TcoAhead::next36);
            case AHEAD + 1 -> ahead(book, system, TcoAhead::next60);
            default -> system.total().sinceGoLive();
        };
    }
}
