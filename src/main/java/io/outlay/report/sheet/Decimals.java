package io.outlay.report.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one place where figures become text in files for machines; the same on every JDK. */
public final class Decimals {
    /** Precision of statistics. */
    public static final MathContext SIGNIFICANT = new MathContext(15, RoundingMode.HALF_EVEN);

    private Decimals() {}

    /** Plain decimal as it stands, without exponent. */
    static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    /** 15 significant digits without trailing zeros; empty when there is no such number. */
    public static String statistic(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(value).round(SIGNIFICANT);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A quotient with 15 significant digits; divisor not 0. */
    public static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal result = dividend.divide(divisor, SIGNIFICANT).stripTrailingZeros();
        return result.scale() < 0 ? result.setScale(0) : result;
    }
}
