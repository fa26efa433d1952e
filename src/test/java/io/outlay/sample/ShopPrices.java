package io.outlay.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/** Prices after renewals, and document numbers; amounts are rounded half up to cents, once. */
final class ShopPrices {
    private ShopPrices() {}

    /** A price after so many renewals at the usual +3 %. */
    static BigDecimal renewed(String price, int renewals) {
        return renewed(price, "1.03", renewals);
    }

    static BigDecimal renewed(String price, String factor, int renewals) {
        return new BigDecimal(price)
                .multiply(new BigDecimal(factor).pow(renewals))
                .setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal cents(double amount) {
        return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP);
    }

    /** Such as {@code SH-202607}: the month of service is part of the number. */
    static String number(String prefix, YearMonth month) {
        return prefix + "-" + month.toString().replace("-", "");
    }
}
