package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What bills and contracts are held against, beside the verdict.
 *
 * @param inflation by year, per cent; a year that is not named is unknown
 */
public record BillSettings(Renewals renewals, InvoiceChecks checks, Map<Integer, BigDecimal> inflation) {
    /** What each means, with its unit and bounds: {@code keys}. */
    public record Renewals(
            int actByDays,
            int cashDays,
            BigDecimal priceStepPct,
            BigDecimal priceStepAboveInflation,
            BigDecimal seatBuffer) {
        static List<SettingKey> keys() {
            return List.of(
                    SettingKey.of("renewals.act-by-days", "120", Number.whole(1, 730))
                            .means("days after the period's end that the act-by list looks ahead")
                            .in("days"),
                    SettingKey.of("renewals.cash-days", "90", Number.whole(1, 730))
                            .means("the same for the cash that renewals ask for")
                            .in("days"),
                    SettingKey.of("renewals.price-step-pct", "7", Number.between("0", "100"))
                            .means("rise of a unit price from which it is a price step")
                            .in("%"),
                    SettingKey.of("renewals.price-step-above-inflation", "3", Number.between("0", "100"))
                            .means(
                                    "rise above the year's inflation from which it is a price step; the larger of the two counts")
                            .in("points above inflation"),
                    SettingKey.of("renewals.seat-buffer", "0.1", Number.SHARE)
                            .means("paid seats that may stay free")
                            .in("of paid seats"));
        }
    }

    /** Likewise; {@code minDeviation} stands for a spread of 0 too. */
    public record InvoiceChecks(BigDecimal maxScore, BigDecimal minDeviation, int windowMonths, int minDocuments) {
        static List<SettingKey> keys() {
            return List.of(
                    SettingKey.of("invoice-checks.max-score", "3.5", Number.between("1", "100"))
                            .means("score beyond which a bill is unlike the others")
                            .in("modified z-score")
                            .from("Iglewicz & Hoaglin 1993"),
                    SettingKey.of("invoice-checks.min-deviation", "0.05", Number.SHARE)
                            .means("deviation that a bill must reach to be unlike the others")
                            .in("of the median"),
                    SettingKey.of("invoice-checks.window-months", "24", Number.whole(12, 120))
                            .means("months of like bills looked at")
                            .in("months"),
                    SettingKey.of("invoice-checks.min-documents", "6", Number.whole(4, 120))
                            .means("like bills needed")
                            .in("documents"));
        }
    }

    /** Per cent of a year, where it is known. */
    public Optional<BigDecimal> inflation(int year) {
        return Optional.ofNullable(inflation.get(year));
    }

    /** Years of which consumer prices are known without being set. */
    static List<SettingKey> years() {
        return List.of(inflation("2022", "8.4"), inflation("2023", "5.4"), inflation("2024", "2.4"));
    }

    /**
     * Consumer prices of a year, per cent; without one the fixed limit of a price step counts. The defaults are Eurostat's
     * annual averages of the euro area's harmonised index.
     */
    static SettingKey inflation(String year, String standard) {
        return new SettingKey("inflation." + year, Optional.ofNullable(standard), Number.between("-50", "1000"))
                .in("% a year")
                .means("rise of consumer prices; without it the fixed limit of a price step counts")
                .from("Eurostat, harmonised index, euro area, annual average");
    }
}
