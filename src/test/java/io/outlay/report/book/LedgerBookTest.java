package io.outlay.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Basis;
import io.outlay.model.Cursor;
import io.outlay.model.TechLayer;
import io.outlay.report.ReportFixture;
import io.outlay.report.sheet.Extent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerBookTest {
    private static final CloseReport REPORT = ReportFixture.report();
    private static final LedgerBook LEDGER = new LedgerBook(REPORT, Extent.SHEET_ROWS);
    private static final YearMonth PERIOD = REPORT.head().period();

    /** Of systems, layers and months few rows are looked at: none of the others may meet the criteria. */
    @Test
    void sumsAndCountsWhatEveryRowThatMeetsTheCriteriaComesTo() {
        List<LedgerRow> rows = rows();
        String system = rows.get(0).key().systemId();
        List<List<Criterion>> all = List.of(
                List.of(),
                List.of(Criterion.basis(Basis.EFFECTIVE)),
                List.of(Criterion.system("A1", system)),
                List.of(Criterion.system("A1", system), Criterion.month("B1", PERIOD)),
                List.of(Criterion.layer("A1", TechLayer.COMMERCE), Criterion.recurring()),
                List.of(Criterion.from("B1", PERIOD.minusMonths(11)), Criterion.to("B1", PERIOD)),
                List.of(
                        Criterion.basis(Basis.EFFORT),
                        Criterion.to("B1", PERIOD.minusMonths(3)),
                        Criterion.system("A1", system),
                        Criterion.from("B1", PERIOD.minusMonths(14))),
                List.of(Criterion.before("B1", PERIOD.minusMonths(20)), Criterion.postedFrom("C1", PERIOD)));
        for (List<Criterion> criteria : all) {
            Criterion[] some = criteria.toArray(Criterion[]::new);
            assertThat(LEDGER.cost(some).value()).isEqualByComparingTo(cost(rows, criteria));
            assertThat(LEDGER.count(some).value())
                    .isEqualByComparingTo(BigDecimal.valueOf(met(rows, criteria).count()));
        }
        assertThat(LEDGER.cost(Criterion.month("B1", PERIOD)).value()).isPositive();
    }

    @Test
    void isZeroForASystemThatHasNothingAndForAYearThatEndsBeforeItBegins() {
        assertThat(LEDGER.cost(Criterion.system("A1", "nobody")).value()).isZero();
        assertThat(LEDGER.count(Criterion.from("B1", PERIOD), Criterion.before("B1", PERIOD))
                        .value())
                .isZero();
    }

    private static List<LedgerRow> rows() {
        List<LedgerRow> rows = new ArrayList<>();
        try (Cursor<LedgerRow> all = LEDGER.table().rows().get()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Stream<LedgerRow> met(List<LedgerRow> rows, List<Criterion> criteria) {
        return rows.stream()
                .filter(row ->
                        criteria.stream().allMatch(criterion -> criterion.test().test(row)));
    }

    private static BigDecimal cost(List<LedgerRow> rows, List<Criterion> criteria) {
        return met(rows, criteria).map(LedgerRow::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
