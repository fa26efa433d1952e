package io.outlay.analysis.outlook;

import io.outlay.analysis.series.CostSpans;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.series.Subject;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What a system, a layer or the portfolio is expected to cost: invoices, accruals and hours, before allocation, without
 * one-offs, at the rates of the period's month.
 *
 * @param actual the same figure of months past, up to 24
 * @param months the twelve that follow the period; the mean is the sum of the lines' means
 * @param methods of the lines beneath, largest amount first
 */
public record SubjectOutlook(
        Level level,
        String id,
        String name,
        Optional<TechLayer> layer,
        SortedMap<YearMonth, BigDecimal> actual,
        List<OutlookMonth> months,
        List<OutlookMethod> methods,
        OutlookCheck check) {

    /** Cost of the last twelve months. */
    public BigDecimal lastTwelve() {
        YearMonth from = months.get(0).month().minusMonths(Subject.YEAR);
        return actual.tailMap(from).values().stream().reduce(CostSpans.ZERO.month(), BigDecimal::add);
    }

    /** Expected cost of the twelve months ahead. */
    public BigDecimal mean() {
        return sum(OutlookMonth::mean);
    }

    /** The months' low values, taken as falling together. */
    public BigDecimal low() {
        return sum(OutlookMonth::low);
    }

    /** The months' high values, taken as rising together. */
    public BigDecimal high() {
        return sum(OutlookMonth::high);
    }

    private BigDecimal sum(Function<OutlookMonth, BigDecimal> figure) {
        return months.stream().map(figure).reduce(CostSpans.ZERO.month(), BigDecimal::add);
    }
}
