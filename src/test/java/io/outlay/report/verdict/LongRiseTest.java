package io.outlay.report.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.Books;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.StandingCalculator;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.settings.Defaults;
import io.outlay.settings.VerdictSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A bill that has been rising for 20 month-ends, over orders that grew by 2.5 % at the first of them and by 4 % at the last: at
 * the twelfth from the end, the first that the method looks at, by 3.6 %.
 */
class LongRiseTest {
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final int NOW = 35;
    private static final int RISE = 20;

    /** @param end month of the period: {@link #NOW} or one before */
    private static Judgement judge(int end, VerdictSettings settings) {
        Books books = new Books(LAST.minusMonths(NOW - end));
        books.system("shop", TechLayer.COMMERCE, Optional.empty(), Optional.empty(), t -> Double.NaN);
        for (int t = -30; t <= end; t++) {
            YearMonth month = LAST.minusMonths(NOW - t);
            double cost = 4000 * Math.pow(1.3, Math.max(0, t + 4) / 12.0);
            double orders = 90_000 * Math.pow(1.02, Math.min(t, 8) / 12.0) * Math.pow(1.04, Math.max(0, t - 8) / 12.0);
            books.months.add(Books.row("shop", month, Books.cents(cost), BigDecimal.ZERO));
            books.metrics.add(
                    new MetricMonth("orders", month, Books.cents(orders).setScale(0, RoundingMode.HALF_UP), true));
        }
        return Books.judgement(AnalysisCalculator.analyse(books.input(settings)), "shop");
    }

    private static VerdictSettings limits(double enter, double stay) {
        VerdictSettings s = Defaults.VERDICT;
        return new VerdictSettings(
                s.history(),
                s.growth(),
                s.rise(),
                s.fresh(),
                new VerdictSettings.Bound(enter, stay),
                s.lessBusiness(),
                s.minGap(),
                s.stayGapFactor(),
                s.maxQ(),
                s.floor(),
                s.limit());
    }

    /** What the workbook of a run with the default limits shows, once a reader has changed them. */
    private static Verdict shown(Judgement run, double enter, double stay) throws IOException {
        List<String> growths = run.growth().whileRising().stream()
                .map(BigDecimal::toPlainString)
                .toList();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFCell cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellFormula(RisingBlock.noPayoff(growths, String.valueOf(enter), String.valueOf(stay)));
            return book.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluate(cell)
                                    .getNumberValue()
                            == 1
                    ? Verdict.RISING_NO_PAYOFF
                    : Verdict.RISING_FASTER_THAN_BUSINESS;
        }
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.05", "0.035, 0.05", "0.037, 0.05", "0.04, 0.05", "0.02, 0.03", "0.038, 0.0385", "0.05, 0.06"})
    void formulaAndRunAgreeAtEveryMonthEndOfTheRise(double enter, double stay) throws IOException {
        for (int end = NOW - RISE + 1; end <= NOW; end++) {
            Judgement run = judge(end, Defaults.VERDICT);
            assertThat(run.verdict().rising()).as("month %s", end).isTrue();
            assertThat(shown(run, enter, stay))
                    .as("month %s", end)
                    .isEqualTo(judge(end, limits(enter, stay)).verdict());
        }
    }

    @Test
    void theWordChangesWhenTheFirstMonthFallsOutOfSight() {
        Judgement early = judge(NOW - 8, Defaults.VERDICT);
        Judgement now = judge(NOW, Defaults.VERDICT);

        assertThat(early.growth().whileRising().get(0)).isLessThan(new BigDecimal("0.03"));
        assertThat(early.verdict()).isEqualTo(Verdict.RISING_NO_PAYOFF);
        assertThat(now.growth().whileRising()).as("the method looks at twelve").hasSize(StandingCalculator.MONTH_ENDS);
        assertThat(now.growth().whileRising().get(0)).isGreaterThan(new BigDecimal("0.03"));
        assertThat(now.verdict()).isEqualTo(Verdict.RISING_FASTER_THAN_BUSINESS);
    }
}
