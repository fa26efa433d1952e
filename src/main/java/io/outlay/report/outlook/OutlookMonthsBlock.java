package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.analysis.series.Level;
import io.outlay.report.book.AheadBook;
import io.outlay.report.book.Book;
import io.outlay.report.book.DataSums;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.book.TieNames;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The twelve months ahead of the portfolio, layers and systems, with band, method and how far it would have been off. */
record OutlookMonthsBlock(Book book, Page page) {
    private static final Fields<SubjectOutlook> FIELD = new Fields<>();
    /** Methods named in a row. */
    private static final int SHOWN = 3;

    /** @param start row of its title */
    void write(int start) {
        page.section(start, "Twelve months ahead");
        Block<SubjectOutlook> block = block(start);
        block.write(page, 38, subject -> Look.row(subject.level()));
        block.heights(page, subject -> 13);
        names(block);
    }

    /** For the sheet Tie-out: rows of sums come first. */
    private void names(Block<SubjectOutlook> block) {
        List<SubjectOutlook> rows = block.rows();
        int sums =
                (int) rows.stream().filter(row -> row.level() != Level.SYSTEM).count();
        book.name(TieNames.OUTLOOK_SUM_KEYS, range(block, "key", 0, sums));
        book.name(TieNames.OUTLOOK_SUM_BASE, range(block, "before", 0, sums));
        book.name(TieNames.OUTLOOK_KEYS, range(block, "key", sums, rows.size()));
        book.name(TieNames.OUTLOOK_BASE, range(block, "before", sums, rows.size()));
    }

    /** From one row on to before another; a row where there is none. */
    private static String range(Block<SubjectOutlook> block, String field, int from, int to) {
        return block.absolute(field, from) + ":"
                + block.cells(Math.max(from, to - 1)).absolute(field);
    }

    Block<SubjectOutlook> block(int start) {
        List<SubjectOutlook> rows = book.report().analysis().outlook().subjects().stream()
                .sorted(Comparator.comparing(SubjectOutlook::level).reversed())
                .toList();
        int sums =
                (int) rows.stream().filter(row -> row.level() != Level.SYSTEM).count();
        Cells.Rows systems = new Cells.Rows(start + 3 + sums, start + 2 + rows.size());
        return new Block<>(OutlookSheet.SHEET, start + 1, fields(systems), rows);
    }

    /** @param systems rows of the systems, which sums add up */
    private List<Field<SubjectOutlook>> fields(Cells.Rows systems) {
        List<Field<SubjectOutlook>> fields = new ArrayList<>(year());
        IntStream.rangeClosed(1, 12).mapToObj(i -> month(i, systems)).forEach(fields::add);
        fields.addAll(List.of(
                FIELD.statistic("error", subject -> subject.check().error())
                        .titled("Average miss in the back-test °")
                        .width(9.5),
                FIELD.statistic("naive_error", subject -> subject.check().naiveError())
                        .titled("Miss of last year’s months °")
                        .width(9.5),
                FIELD.text("method", s -> methods(s) + " (" + s.check().checks() + ")")
                        .titled("Continued by, largest first; months that could be checked")
                        .width(78),
                SubjectFields.key(SubjectOutlook::id).width(17)));
        return fields;
    }

    private List<Field<SubjectOutlook>> year() {
        return List.of(
                FIELD.text("name", SubjectOutlook::name).titled("").strong().width(28),
                SubjectFields.layer(SubjectOutlook::level, SubjectOutlook::layer)
                        .width(15),
                FIELD.amount("before", SubjectOutlook::lastTwelve)
                        .titled(before() + " °")
                        .width(13.5),
                FIELD.amount("next_twelve", SubjectOutlook::mean)
                        .by((subject, at) -> "SUM(" + at.cell(name(1)) + ":" + at.cell(name(12)) + ")")
                        .strong()
                        .width(13.5),
                FIELD.number("change", this::change)
                        .format(Look.GROWTH)
                        .by((subject, at) -> at.cell("next_twelve") + "/" + at.cell("before") + "-1")
                        .width(9),
                FIELD.amount("low", SubjectOutlook::low).titled("Low of them °").width(13.5),
                FIELD.amount("high", SubjectOutlook::high)
                        .titled("High of them °")
                        .width(13.5));
    }

    /** A month's cost: of a system the sum of its pools on the sheet Ahead, else the sum of systems. */
    private Field<SubjectOutlook> month(int number, Cells.Rows systems) {
        DataSums ahead = AheadBook.of(book).sums();
        String name = name(number);
        return FIELD.amount(name, subject -> subject.months().get(number - 1).mean())
                .titled(book.period().plusMonths(number))
                .by((subject, at) -> switch (subject.level()) {
                    case SYSTEM ->
                        ahead.where("system_id", at.fixed("key"))
                                .where("month", at.heading(name))
                                .sum("cost");
                    case LAYER ->
                        "SUMIFS(" + at.down(name, systems) + "," + at.range("layer", systems) + "," + at.fixed("layer")
                                + ")";
                    case PORTFOLIO -> "SUM(" + at.down(name, systems) + ")";
                })
                .width(9.5);
    }

    private static String name(int month) {
        return "month_" + month;
    }

    private String before() {
        return book.window().isYear()
                ? "Last twelve"
                : "Known of the last twelve: " + book.window().months();
    }

    private static String methods(SubjectOutlook subject) {
        return subject.methods().stream().limit(SHOWN).map(OutlookMethod::title).collect(Collectors.joining(", "))
                + (subject.methods().size() > SHOWN ? " …" : "");
    }

    private Optional<BigDecimal> change(SubjectOutlook subject) {
        return Optional.of(subject.lastTwelve())
                .filter(before -> before.signum() > 0 && book.window().isYear())
                .map(before -> Decimals.quotient(subject.mean(), before).subtract(BigDecimal.ONE));
    }
}
