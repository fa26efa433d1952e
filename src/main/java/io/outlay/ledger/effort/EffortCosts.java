package io.outlay.ledger.effort;

import io.outlay.ledger.document.LineContent;
import io.outlay.model.Basis;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Entries of effort: hours × hourly cost, summed exactly by system, month, activity and currency, then rounded to the
 * smallest unit of its currency; that amount × the month's mean rate, rounded again to that of the reporting currency.
 *
 * @param documents what was posted of each, to say later why it differs
 */
public record EffortCosts(List<TargetEntry> targets, List<PostedDocument> documents) {
    private static final String HOURS = "hours";
    /** Decimals that hours have at least. */
    private static final int HOUR_DIGITS = 2;

    /** @param unit of the reporting currency */
    public static EffortCosts of(EffortPricing pricing, MinorUnit unit) {
        EffortCosts costs = new EffortCosts(new ArrayList<>(), new ArrayList<>());
        pricing.byKey().forEach((key, rows) -> costs.add(key, rows, unit));
        return costs;
    }

    private void add(PricedEffort.Key key, List<PricedEffort> rows, MinorUnit unit) {
        PricedEffort first = rows.get(0);
        BigDecimal exact = Sum.of(rows, PricedEffort::cost);
        BigDecimal cost = MinorUnit.of(key.currency()).round(exact);
        BigDecimal hours = Sum.of(rows, row -> row.entry().hours());
        targets.add(new TargetEntry(
                key.document(),
                HOURS,
                key.month(),
                key.systemId(),
                first.entry().activity(),
                Basis.EFFORT,
                unit.round(cost.multiply(first.fxRate())),
                cost,
                key.currency(),
                first.fxRate(),
                Optional.of(hours.setScale(Math.max(HOUR_DIGITS, hours.scale()))),
                Optional.of(HOURS),
                false,
                Optional.empty(),
                first.entry().source(),
                rows.size()));
        documents.add(new PostedDocument(
                key.document(),
                LineContent.hash(hoursByRole(rows).entrySet().stream().map(Object::toString)),
                LineContent.hash(Stream.of(exact.stripTrailingZeros().toPlainString())),
                first.fxRate(),
                ""));
    }

    private static SortedMap<String, String> hoursByRole(List<PricedEffort> rows) {
        SortedMap<String, BigDecimal> hours = new TreeMap<>();
        rows.forEach(row -> hours.merge(
                row.entry().role().orElse("") + " " + row.entry().date(),
                row.entry().hours(),
                BigDecimal::add));
        SortedMap<String, String> texts = new TreeMap<>();
        hours.forEach((role, sum) -> texts.put(role, sum.stripTrailingZeros().toPlainString()));
        return texts;
    }
}
