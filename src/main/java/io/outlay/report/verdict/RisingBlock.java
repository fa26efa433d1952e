package io.outlay.report.verdict;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.report.book.Book;
import io.outlay.report.book.LiveVerdicts;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which of the two rising verdicts a row has, a row for each: its driver's growth at every month-end since cost has been rising,
 * against the growth up to which a rise has no payoff. That is a larger one where it had none a month-end earlier, so that each
 * month-end asks the one before it.
 */
final class RisingBlock {
    private static final Fields<Judgement> FIELD = new Fields<>();
    private static final String NOW = "driver_growth";
    private final LiveVerdicts verdicts;
    private final Block<Judgement> block;

    /** @param compared where driver growth of the period is a formula */
    RisingBlock(Book book, Table<Judgement> table, ComparedBlock compared) {
        this.verdicts = new LiveVerdicts(book);
        List<Judgement> rows = compared.block().rows().stream()
                .filter(verdicts.rising()::contains)
                .toList();
        this.block =
                new Block<>(PayoffBlocks.SHEET, compared.block().end() + 4, fields(book, table, compared, rows), rows);
    }

    /** With the names by which verdicts of all sheets find it; nothing where nothing rises. */
    void write(Book book, Page page) {
        if (block.rows().isEmpty()) {
            return;
        }
        page.section(
                block.header() - 1,
                "Whether a rise has no payoff: driver growth at each month-end since cost has been rising, up to the growth"
                        + " that is set; up to a larger one where it had none a month-end earlier");
        block.write(page, 38, j -> Look.CELL);
        book.name(LiveVerdicts.NO_PAYOFF, block.range("no_payoff"));
        book.name(LiveVerdicts.LEVEL, block.range("level"));
        book.name(LiveVerdicts.KEY, block.range("id"));
    }

    private List<Field<Judgement>> fields(
            Book book, Table<Judgement> table, ComparedBlock compared, List<Judgement> rows) {
        List<Field<Judgement>> fields = new ArrayList<>();
        fields.add(table.field("level").shown(j -> PayoffSheet.level(book, j)));
        fields.addAll(table.pick("name", "layer", "id"));
        fields.add(FIELD.number(
                        "no_payoff", j -> j.verdict() == Verdict.RISING_NO_PAYOFF ? BigDecimal.ONE : BigDecimal.ZERO)
                .titled("No payoff: 1")
                .format(Look.WHOLE)
                .by(this::noPayoff));
        fields.add(table.field(NOW).by((j, at) -> compared.lookup(NOW, j, at)));
        IntStream.range(1, longest(rows)).forEach(months -> fields.add(before(months)));
        return fields;
    }

    private static int longest(List<Judgement> rows) {
        return rows.stream()
                .mapToInt(j -> j.growth().whileRising().size())
                .max()
                .orElse(0);
    }

    private static Field<Judgement> before(int months) {
        return FIELD.number("before_" + months, j -> whileRising(j, months))
                .titled(months + (months == 1 ? " month-end earlier °" : " month-ends earlier °"))
                .format(Look.GROWTH)
                .missing("");
    }

    private static Optional<BigDecimal> whileRising(Judgement j, int months) {
        List<BigDecimal> growths = j.growth().whileRising();
        return months < growths.size() ? Optional.of(growths.get(growths.size() - 1 - months)) : Optional.empty();
    }

    private String noPayoff(Judgement j, Cells at) {
        List<String> growths = IntStream.iterate(j.growth().whileRising().size() - 1, months -> months - 1)
                .limit(j.growth().whileRising().size())
                .mapToObj(months -> months == 0 ? at.cell(NOW) : at.cell("before_" + months))
                .toList();
        return noPayoff(growths, verdicts.limit(false), verdicts.limit(true));
    }

    /**
     * Whether a rise has no payoff: 1 or 0. As in a run, a rise is followed for as many month-ends as the method looks at; one
     * that began before them is seen for the first time at the first of them.
     *
     * @param growths cells with the driver's growth at each month-end of the rise, this one last
     * @param enter name of the growth up to which it has none
     * @param stay the same where it had none a month-end earlier
     */
    static String noPayoff(List<String> growths, String enter, String stay) {
        String limit = enter;
        for (String growth : growths.subList(0, growths.size() - 1)) {
            limit = "IF(" + growth + "<=" + limit + "," + stay + "," + enter + ")";
        }
        return "IF(" + growths.get(growths.size() - 1) + "<=" + limit + ",1,0)";
    }
}
