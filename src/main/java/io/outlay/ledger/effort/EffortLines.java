package io.outlay.ledger.effort;

import io.outlay.model.LargestRemainder;
import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.EffortLine;
import io.outlay.settings.LedgerSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rows of hours behind the ledger's entries of effort, each with its share of them. */
public final class EffortLines {
    private EffortLines() {}

    /**
     * @param pricing of all rows up to a month
     * @return in order of date, system and place
     */
    public static List<EffortLine> of(EffortPricing pricing, LedgerSettings settings) {
        MinorUnit unit = MinorUnit.of(settings.currency());
        List<EffortLine> lines = new ArrayList<>();
        pricing.byKey().forEach((key, rows) -> {
            BigDecimal rate = rows.get(0).fxRate();
            List<BigDecimal> exact = rows.stream().map(PricedEffort::cost).toList();
            List<BigDecimal> booked = LargestRemainder.of(
                    LargestRemainder.of(exact, MinorUnit.of(key.currency())).stream()
                            .map(rate::multiply)
                            .toList(),
                    unit);
            for (int i = 0; i < rows.size(); i++) {
                PricedEffort row = rows.get(i);
                lines.add(new EffortLine(row.entry(), row.hourly().hourlyCost(), key.currency(), rate, booked.get(i)));
            }
        });
        lines.sort(Comparator.comparing((EffortLine line) -> line.entry().date())
                .thenComparing(line -> line.entry().systemId())
                .thenComparing(line -> line.entry().source().place())
                .thenComparing(line -> line.entry().source().line()));
        return List.copyOf(lines);
    }
}
