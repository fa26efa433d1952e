package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import java.util.List;
import java.util.Optional;

/** The keys below {@code benchmarks}: bands of a company's stage, and from where on a figure is a hotspot. */
final class BenchmarkKeys {
    private static final String BANDS = "Conway & Co, “buy vs build”, 2024-11-20 (rule of thumb)";
    private static final String OVERRUN = "Flyvbjerg & Budzier 2011: the mean overrun of IT projects is 27 %";
    private static final SettingRule SHARE = Number.between("0", "1");
    private static final SettingRule FACTOR = Number.between("0", "1000");
    private static final SettingRule REVENUE = Number.between("0", "999999999999");

    private BenchmarkKeys() {}

    static List<SettingKey> all() {
        return List.of(
                revenue("stage-1", "1000000"),
                systems("stage-1", "5").from(BANDS + ": 3 to 5, the upper end"),
                spend("stage-1", "0.1"),
                revenue("stage-2", "10000000"),
                systems("stage-2", "10"),
                spend("stage-2", "0.07"),
                revenue("stage-3", "100000000"),
                systems("stage-3", "15"),
                spend("stage-3", "0.04"),
                revenue("stage-4", "1000000000"),
                spend("stage-4", "0.03"),
                spend("stage-5", "0.02"),
                factor("stage-factor", "1.5")
                        .at("stages.factor")
                        .means("systems and spend that are both above it are a hotspot")
                        .in("× the stage's band"),
                share("min-modules-used-share", "0.3")
                        .at("seats.min-modules-used-share")
                        .means("modules used below which it is a hotspot")
                        .in("modules used ÷ paid"),
                factor("max-seat-cost-factor", "1.5")
                        .at("seats.max-seat-cost-factor")
                        .means("cost per active user above which it is a hotspot")
                        .in("× cost per paid seat"),
                share("max-upkeep-share", "0.25")
                        .at("build.max-upkeep-share")
                        .means("upkeep of what was built above which it is a hotspot")
                        .in("of build cost a year")
                        .from("common rule of thumb: 15 to 25 % a year, weak evidence"),
                factor("max-upkeep-of-plan", "1.5")
                        .at("build.max-upkeep-of-plan")
                        .means("upkeep of twelve months above which it is a hotspot")
                        .in("× planned upkeep"),
                factor("max-build-overrun", "1.27")
                        .at("build.max-build-overrun")
                        .means("build cost above which it is a hotspot")
                        .in("× the estimate")
                        .from(OVERRUN),
                share("max-person-share", "0.6")
                        .at("effort.max-person-share")
                        .means("hours of one person above which they are a hotspot")
                        .in("of a system's hours"),
                share("min-integrated-share", "0.8")
                        .at("integration.min-integrated-share")
                        .means("systems with an automatic connection below which they are a hotspot")
                        .in("of systems"),
                share("min-mastered-share", "1")
                        .at("integration.min-mastered-share")
                        .means("data entities with exactly one master below which they are a hotspot")
                        .in("of data entities"),
                key("max-manual-hours", "2", Number.between("0", "10000"))
                        .at("integration.max-manual-hours")
                        .means("of one transfer by hand above which it is a hotspot")
                        .in("hours a month"),
                share("max-point-to-point-share", "0.5")
                        .at("integration.max-point-to-point-share")
                        .means("connections past a hub above which they are a hotspot")
                        .in("of automatic connections"),
                share("max-run-share", "0.75")
                        .at("effort.max-run-share")
                        .means("effort that keeps things running above which it is a hotspot")
                        .in("of effort cost"),
                share("min-coverage-share", "0.5")
                        .means(
                                "cost of a layer that is mapped, and that is measured, below which its verdict is withheld")
                        .in("of twelve months' cost"),
                key(
                                "capabilities",
                                BenchmarkSettings.NO_CAPABILITIES,
                                new Text("names on one line, separated by ;", "search;payment"))
                        .means("that the company needs, separated by `;`")
                        .in("names"));
    }

    private static SettingKey revenue(String stage, String standard) {
        return key(stage + ".revenue-to", standard, REVENUE)
                .at("stages." + stage + ".revenue-to")
                .in("EUR a year")
                .means("revenue below which a company is of this stage")
                .from(BANDS);
    }

    private static SettingKey systems(String stage, String standard) {
        return key(stage + ".systems", standard, Number.whole(1, 100_000))
                .at("stages." + stage + ".systems")
                .in("systems")
                .means("systems that companies of the stage run")
                .from(BANDS);
    }

    private static SettingKey spend(String stage, String standard) {
        return share(stage + ".spend-share", standard)
                .at("stages." + stage + ".spend-share")
                .in("of revenue")
                .means("technology cost of companies of the stage")
                .from(BANDS);
    }

    private static SettingKey share(String name, String standard) {
        return key(name, standard, SHARE);
    }

    private static SettingKey factor(String name, String standard) {
        return key(name, standard, FACTOR);
    }

    private static SettingKey key(String name, String standard, SettingRule rule) {
        return new SettingKey("benchmarks." + name, Optional.of(standard), rule);
    }
}
