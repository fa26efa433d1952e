package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookCheck;
import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.analysis.series.Level;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/** The twelve months ahead of the portfolio, layers and systems, with band, method and how far it would have been off. */
record OutlookMonthsBlock(Book book, Page page) {
    static final int METHOD = 21;
    private static final int LAYER = 1;
    private static final int BEFORE = 2;
    private static final int AHEAD = 3;
    private static final int CHANGE = 4;
    private static final int LOW = 5;
    private static final int HIGH = 6;
    private static final int MONTH = 7;
    private static final int CHECK = 19;
    /** Methods named in a row. */
    private static final int SHOWN = 3;

    private static final int KEY = METHOD + 1;
    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);

    /** @return the row behind the block */
    int write(int start) {
        page.text(start, 0, "Twelve months ahead", Look.BODY.size(12).strong());
        header(start + 1);
        List<SubjectOutlook> rows = book.report().analysis().outlook().subjects().stream()
                .sorted(Comparator.comparing(SubjectOutlook::level).reversed())
                .toList();
        int first = start + 2;
        int systems = first
                + (int) rows.stream().filter(row -> row.level() != Level.SYSTEM).count();
        int last = first + rows.size() - 1;
        for (int i = 0; i < rows.size(); i++) {
            row(first + i, rows.get(i), new Systems(systems, last));
        }
        return last + 1;
    }

    /** Rows of the systems, which sums add up. */
    private record Systems(int first, int last) {
        String column(int column) {
            String letter = CellReference.convertNumToColString(column);
            return letter + "$" + (first + 1) + ":" + letter + "$" + (last + 1);
        }
    }

    private void header(int row) {
        List<String> titles =
                List.of("", "Layer", before() + " °", "Next twelve", "Change", "Low of them °", "High of them °");
        for (int i = 0; i < titles.size(); i++) {
            page.text(row, i, titles.get(i), i < BEFORE ? Look.HEADER : Look.HEADER.right());
        }
        for (int m = 0; m < 12; m++) {
            YearMonth month = book.period().plusMonths(m + 1L);
            page.month(row, MONTH + m, month, Look.HEADER.right());
        }
        page.text(row, CHECK, "Off by, when checked °", Look.HEADER.right());
        page.text(row, CHECK + 1, "As last year: off by °", Look.HEADER.right());
        page.text(row, METHOD, "Continued by, largest first; months that could be checked", Look.HEADER);
        page.text(row, KEY, "Key", Look.HEADER);
        page.height(row, 38);
    }

    private String before() {
        Window window = book.window();
        return window.isYear() ? "Last twelve" : "Known of the last twelve: " + window.months();
    }

    private void row(int row, SubjectOutlook subject, Systems systems) {
        boolean system = subject.level() == Level.SYSTEM;
        Look look = system ? CELL : CELL.fill(Palette.PALE);
        Look whole = look.right().format(Look.WHOLE);
        page.text(row, 0, subject.name(), look.strong());
        String rgb = subject.layer().map(Palette::text).orElse(Palette.MUTED);
        String layer = subject.layer().map(TechLayer::title).orElse(subject.level() == Level.PORTFOLIO ? "All" : "n/a");
        page.text(row, LAYER, layer, look.strong().colour(rgb));
        page.number(row, BEFORE, subject.lastTwelve(), whole);
        page.live(
                row,
                AHEAD,
                new Live("SUM(" + cell(MONTH, row) + ":" + cell(MONTH + 11, row) + ")", subject.mean()),
                whole.strong());
        page.figure(row, CHANGE, change(row, subject), look.right().format(Look.GROWTH));
        page.number(row, LOW, subject.low(), whole);
        page.number(row, HIGH, subject.high(), whole);
        for (int m = 0; m < 12; m++) {
            BigDecimal mean = subject.months().get(m).mean();
            if (system) {
                page.number(row, MONTH + m, mean, whole);
            } else {
                page.live(row, MONTH + m, new Live(sum(row, subject, systems, MONTH + m), mean), whole);
            }
        }
        check(row, subject.check(), look.right().format(Look.SHARE));
        String methods = subject.methods().stream()
                        .limit(SHOWN)
                        .map(OutlookMethod::title)
                        .collect(Collectors.joining(", "))
                + (subject.methods().size() > SHOWN ? " …" : "");
        page.text(row, METHOD, methods + " (" + subject.check().checks() + ")", look.wrapped());
        page.height(row, methods.length() > 48 ? 25 : 13);
        page.text(row, KEY, subject.id(), look.colour(Palette.MUTED));
    }

    private Optional<Live> change(int row, SubjectOutlook subject) {
        BigDecimal before = subject.lastTwelve();
        return before.signum() <= 0 || !book.window().isYear()
                ? Optional.empty()
                : Optional.of(new Live(
                        cell(AHEAD, row) + "/" + cell(BEFORE, row) + "-1",
                        Decimals.quotient(subject.mean(), before).subtract(BigDecimal.ONE)));
    }

    private static String sum(int row, SubjectOutlook subject, Systems systems, int column) {
        return subject.level() == Level.PORTFOLIO
                ? "SUM(" + systems.column(column) + ")"
                : "SUMIFS(" + systems.column(column) + ",$"
                        + systems.column(LAYER).replace(":", ":$") + ",$" + cell(LAYER, row) + ")";
    }

    private void check(int row, OutlookCheck check, Look look) {
        page.number(row, CHECK, check.error(), look);
        page.number(row, CHECK + 1, check.naiveError(), look);
    }

    private static String cell(int column, int row) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }
}
