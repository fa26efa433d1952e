package io.outlay.analysis.verdict;

import io.outlay.model.ledger.Window;
import io.outlay.settings.VerdictSettings;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What is worth a verdict at a month-end, from the portfolio's twelve months.
 *
 * @param floor cost beyond growth from which it is worth acting
 * @param limit twelve months' cost from which a subject is judged
 */
public record Thresholds(BigDecimal floor, BigDecimal limit) {

    /**
     * The larger of amount and share, each; of a window shorter than a year, as much of the limit as it holds of the year, or
     * every bill would be immaterial in the first months.
     *
     * @param portfolioYear cost of the portfolio in the window
     */
    public static Thresholds of(VerdictSettings settings, BigDecimal portfolioYear, Window window) {
        return new Thresholds(
                decimal(settings.floor().amount())
                        .max(decimal(settings.floor().share()).multiply(portfolioYear)),
                decimal(settings.limit().amount())
                        .multiply(BigDecimal.valueOf(window.isShort() ? window.months() : Window.YEAR))
                        .divide(BigDecimal.valueOf(Window.YEAR), MathContext.DECIMAL64)
                        .max(decimal(settings.limit().share()).multiply(portfolioYear)));
    }

    private static BigDecimal decimal(double setting) {
        return new BigDecimal(setting, MathContext.DECIMAL64);
    }
}
