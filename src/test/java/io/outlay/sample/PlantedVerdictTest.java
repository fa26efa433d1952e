package io.outlay.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.Books;
import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemRow;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.settings.Defaults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted, judged and dated from plain sums for many seeds: that two of them pass the whole job is no luck. */
class PlantedVerdictTest {
    private static final List<String> METRICS = List.of(
            "orders", "net_revenue", "sessions", "new_customers", "tickets", "parcels", "messages", "channel_orders");

    @ParameterizedTest
    @ValueSource(longs = {ShopSample.DEFAULT_SEED, ShopSample.SECOND_SEED, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12})
    void everySystemIsJudgedAndDatedByWhatWasPlantedInIt(long seed) {
        Map<String, Judgement> judged = new TreeMap<>();
        AnalysisCalculator.analyse(input(seed)).judgements().stream()
                .filter(j -> j.level() == Level.SYSTEM)
                .forEach(j -> judged.put(j.id(), j));
        List<String> wrong = new ArrayList<>();
        for (PlantedTruth truth : PlantedTruth.all()) {
            Judgement j = judged.get(truth.systemId());
            if (!truth.expected().contains(j.verdict())
                    || truth.plant().bad() && !j.since().equals(truth.since())) {
                wrong.add(truth.systemId() + " " + j.verdict() + " since " + j.since() + ": "
                        + j.rationale().why());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static AnalysisInput input(long seed) {
        ShopBusiness business = new ShopBusiness(seed);
        PlainSums sums = PlainSums.of(seed);
        List<SystemMonth> months = new ArrayList<>();
        for (String systemId : sums.systems()) {
            String id = systemId.isEmpty() ? TechSystem.UNMAPPED : systemId;
            sums.months(systemId).forEach((month, cost) -> {
                BigDecimal zero = new BigDecimal("0.00");
                BigDecimal c = cents(cost);
                months.add(new SystemMonth(id, month, c, c, zero, zero, zero, zero, zero, zero, zero, c));
            });
        }
        List<MetricMonth> metrics = new ArrayList<>();
        for (String metric : METRICS) {
            ShopCalendar.months()
                    .forEach(month -> metrics.add(new MetricMonth(
                            metric, month, cents(business.value(metric, month)), !metric.equals("net_revenue"))));
        }
        return new AnalysisInput(
                ShopCalendar.LAST,
                "EUR",
                1,
                ShopRegister.rows().stream().map(PlantedVerdictTest::system).toList(),
                months,
                metrics,
                Books.NO_FACTS,
                Defaults.VERDICT,
                Defaults.BILLS,
                Defaults.BENCHMARKS,
                Defaults.OUTLOOK);
    }

    private static TechSystem system(List<String> row) {
        return SystemRow.of(row.get(0))
                .named(row.get(1))
                .layer(TechLayer.valueOf(row.get(2).toUpperCase(Locale.ROOT)))
                .type(SystemType.valueOf(row.get(3).toUpperCase(Locale.ROOT)))
                .sourcing(Sourcing.valueOf(row.get(4).toUpperCase(Locale.ROOT)))
                .driver(stated(row.get(9)))
                .goLive(stated(row.get(10)).map(LocalDate::parse))
                .retired(stated(row.get(11)).map(LocalDate::parse))
                .row();
    }

    private static Optional<String> stated(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static BigDecimal cents(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP);
    }
}
