package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import java.util.List;

/** What is assumed of months to come, in fractions: what each means, with its unit and bounds, in {@code keys}. */
public record OutlookSettings(
        double wageGrowth, double growthCarried, double uncheckedBand, double minDriverVariation) {
    static List<SettingKey> keys() {
        return List.of(
                SettingKey.of("outlook.wage-growth", "0.03", Number.between("-0.5", "1"))
                        .means("rise of the cost of an hour")
                        .in("a year, from the second year ahead on"),
                SettingKey.of("outlook.growth-carried", "0.8", Number.SHARE)
                        .means("growth that carries over to the next year")
                        .in("of a driver's growth, after twelve months"),
                SettingKey.of("outlook.unchecked-band", "0.2", Number.SHARE)
                        .means("half the width of the band of a line too short to be checked against its past")
                        .in("of cost, up and down"),
                SettingKey.of("outlook.min-driver-variation", "0.1", Number.SHARE)
                        .means("variation of a driver from which cost is read against it")
                        .in("standard deviation ÷ mean"));
    }
}
