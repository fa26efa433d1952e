package io.outlay.report.stack;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Origin;
import io.outlay.analysis.stack.Origin.Part;
import io.outlay.analysis.stack.Origin.Ratio;
import io.outlay.analysis.stack.Reading;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.report.book.Assumption;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import java.util.List;
import java.util.Optional;

/** Value, threshold and money of an indicator as formulas: over its parts, the ledger and the settings that move it. */
record HotspotFormulas(Book book) {
    private static final String UNKNOWN = "n/a";

    /** A field with its formula, if it has one. */
    Field<Indicator> live(Field<Indicator> field) {
        return switch (field.name()) {
            case "part" ->
                field.by((i, at) -> ratio(i).map(ratio -> part(i, ratio, at)).orElse(null));
            case "whole" ->
                field.by((i, at) -> ratio(i).filter(r -> r.kind() == Part.RUN)
                        .map(ratio -> effort(i, at))
                        .orElse(null));
            case "value" ->
                field.by((i, at) -> ratio(i).map(ratio -> value(ratio, at)).orElse(null));
            case "threshold" ->
                field.by((i, at) -> origin(i)
                        .limit()
                        .flatMap(limit -> threshold(i, limit, at))
                        .orElse(null));
            case "money" ->
                field.shown(i -> hasExcess(i) && i.money().isEmpty() ? UNKNOWN : i.money())
                        .by((i, at) -> hasExcess(i) ? money(i, at) : null);
            default -> field;
        };
    }

    private static Origin origin(Indicator i) {
        return i.reading().origin();
    }

    private static Optional<Ratio> ratio(Indicator i) {
        return origin(i).ratio();
    }

    private static boolean hasExcess(Indicator i) {
        return i.reading().decides()
                && origin(i).limit().isPresent()
                && (origin(i).excess() != Origin.Excess.OTHER
                        || origin(i).worth().isPresent());
    }

    private static String value(Ratio ratio, Cells at) {
        return "ROUND(" + at.cell("part") + "/" + at.cell("whole") + "," + ratio.decimals() + ")";
    }

    /** Empty where the report does not know a setting. */
    private Optional<String> threshold(Indicator i, Origin.Limit limit, Cells at) {
        List<String> names = limit.settings().stream()
                .flatMap(key -> book.setting(key).stream())
                .toList();
        String product = String.join("*", names);
        return Optional.of(limit.per()
                        .map(per -> "ROUND(" + product + "*" + at.cell("part") + "/" + per.toPlainString() + ","
                                + ratio(i).map(Ratio::decimals).orElse(Reading.DECIMALS) + ")")
                        .orElse(product))
                .filter(formula -> names.size() == limit.settings().size());
    }

    private String money(Indicator i, Cells at) {
        return "IF(" + beyond(i.reading(), at) + "," + worth(i, at) + ",\"" + UNKNOWN + "\")";
    }

    /** Whether a figure is beyond its threshold, and the one that has to be beyond with it. */
    static String beyond(Reading reading, Cells at) {
        String alone = at.cell("value") + (reading.bound() == Reading.Bound.AT_MOST ? ">" : "<") + at.cell("threshold");
        return reading.origin()
                .together()
                .map(other -> "AND(" + alone + "," + name(other) + ")")
                .orElse(alone);
    }

    /** Name of whether a figure of the portfolio is beyond its threshold. */
    static String name(String measure) {
        return "Beyond_" + measure.replaceAll("[^\\p{L}\\d]+", "_");
    }

    /**
     * The figures that others ask for have names, found by what they are.
     *
     * @param rows of the sheet, from the first to the last
     */
    void names(Cells at, Cells.Rows rows) {
        book.report().analysis().landscape().indicators().stream()
                .flatMap(i -> i.reading().origin().together().stream())
                .distinct()
                .forEach(measure -> book.name(
                        name(measure),
                        found("value", measure, at, rows) + ">" + found("threshold", measure, at, rows)));
    }

    private static String found(String field, String measure, Cells at, Cells.Rows rows) {
        return "SUMIFS(" + HotspotsSheet.SHEET + "!" + at.range(field, rows) + "," + HotspotsSheet.SHEET + "!"
                + at.range("indicator", rows) + "," + CellText.inFormula(measure) + ")";
    }

    private String worth(Indicator i, Cells at) {
        return switch (origin(i).excess()) {
            case OVER_LIMIT -> over(at, "*" + at.cell("threshold"));
            case OVER_WHOLE -> over(at, "");
            case OVER_SETTING ->
                over(
                        at,
                        "*"
                                + Assumption.setting(origin(i)
                                        .limit()
                                        .orElseThrow()
                                        .settings()
                                        .get(0)));
            case OTHER -> origin(i).worth().orElseThrow().toPlainString();
        };
    }

    private String over(Cells at, String times) {
        return "ROUND(" + at.cell("part") + "-" + at.cell("whole") + times + ","
                + book.unit().digits() + ")";
    }

    private String part(Indicator i, Ratio ratio, Cells at) {
        return switch (ratio.kind()) {
            case SPEND -> sum(i, at, Criterion.unallocated());
            case UPKEEP ->
                sum(i, at, Criterion.basis(Basis.EFFECTIVE), Criterion.recurring()) + "+"
                        + sum(i, at, Criterion.basis(Basis.ACCRUAL), Criterion.recurring()) + "+"
                        + sum(i, at, Criterion.basis(Basis.EFFORT), Criterion.pool(CostPool.RUN));
            case RUN -> sum(i, at, Criterion.basis(Basis.EFFORT), Criterion.pool(CostPool.RUN));
            case OTHER -> null;
        };
    }

    private String effort(Indicator i, Cells at) {
        return sum(i, at, Criterion.basis(Basis.EFFORT));
    }

    private String sum(Indicator i, Cells at, Criterion... criteria) {
        List<Criterion> scope = Criterion.about(
                Level.valueOf(i.topic().level().name()), i.topic().id(), at.fixed("id"), at.fixed("what"));
        return new SpanSums(book).twelve(SpanSums.with(scope, criteria)).formula();
    }
}
