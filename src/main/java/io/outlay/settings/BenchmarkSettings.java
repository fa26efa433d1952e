package io.outlay.settings;

import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From where on a figure about the stack is a hotspot. Shares are fractions; a value beyond its threshold is one, a value
 * equal to it is none. Defaults and bounds: {@code keys}.
 *
 * @param minCoverageShare cost of a layer that is mapped, and that is measured, below which its verdict is withheld
 * @param capabilities that the company needs, separated by {@code ;}, or {@code none}
 */
public record BenchmarkSettings(
        Stages stages,
        Seats seats,
        Build build,
        Effort effort,
        Integration integration,
        BigDecimal minCoverageShare,
        String capabilities) {
    static final String NO_CAPABILITIES = "none";
    private static final String BANDS = "Conway & Co, “buy vs build”, 2024-11-20 (rule of thumb)";
    private static final String OVERRUN = "Flyvbjerg & Budzier 2011: the mean overrun of IT projects is 27 %";
    private static final SettingRule FACTOR = Number.between("0", "1000");
    private static final SettingRule REVENUE = Number.between("0", "999999999999");

    /**
     * What companies of a size run and spend.
     *
     * @param revenueTo revenue a year below which a company is of this stage, EUR; {@code null} for the last
     * @param systems how many systems they run; {@code null} where nobody says
     * @param spendShare technology cost ÷ revenue
     */
    public record Stage(BigDecimal revenueTo, Integer systems, BigDecimal spendShare) {
        /** Empty where there is no band. */
        public Optional<BigDecimal> systemsBand() {
            return Optional.ofNullable(systems).map(BigDecimal::valueOf);
        }

        boolean holds(BigDecimal revenue) {
            return revenueTo == null || revenue.compareTo(revenueTo) < 0;
        }
    }

    /**
     * @param stage1 the smallest companies
     * @param stage5 the largest
     * @param factor systems and spend both above the stage's band times this
     */
    public record Stages(Stage stage1, Stage stage2, Stage stage3, Stage stage4, Stage stage5, BigDecimal factor) {
        /** Of one of them, from 1 on. */
        public int number(Stage stage) {
            return 1 + List.of(stage1, stage2, stage3, stage4, stage5).indexOf(stage);
        }

        /** @param revenue a year, EUR */
        public Stage of(BigDecimal revenue) {
            return Stream.of(stage1, stage2, stage3, stage4)
                    .filter(stage -> stage.holds(revenue))
                    .findFirst()
                    .orElse(stage5);
        }
    }

    /**
     * @param minModulesUsedShare modules used ÷ modules paid
     * @param maxSeatCostFactor cost per active user ÷ cost per paid seat
     */
    public record Seats(BigDecimal minModulesUsedShare, BigDecimal maxSeatCostFactor) {}

    /**
     * @param maxUpkeepShare upkeep of twelve months ÷ build cost
     * @param maxUpkeepOfPlan upkeep of twelve months ÷ planned upkeep
     * @param maxBuildOverrun build cost ÷ its estimate
     */
    public record Build(BigDecimal maxUpkeepShare, BigDecimal maxUpkeepOfPlan, BigDecimal maxBuildOverrun) {}

    /**
     * @param maxPersonShare hours of one person ÷ all hours of a system
     * @param maxRunShare effort that keeps things running ÷ all effort
     */
    public record Effort(BigDecimal maxPersonShare, BigDecimal maxRunShare) {}

    /**
     * @param minIntegratedShare systems with an automatic connection ÷ all
     * @param minMasteredShare data entities with exactly one master ÷ all
     * @param maxManualHours a month, of one transfer by hand
     * @param maxPointToPointShare automatic connections past a hub ÷ all
     */
    public record Integration(
            BigDecimal minIntegratedShare,
            BigDecimal minMasteredShare,
            BigDecimal maxManualHours,
            BigDecimal maxPointToPointShare) {}

    /** Capabilities that the company says it needs. */
    public List<String> neededCapabilities() {
        return capabilities.equalsIgnoreCase(NO_CAPABILITIES)
                ? List.of()
                : List.of(capabilities.split(";")).stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    static List<SettingKey> keys() {
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
                key("capabilities", NO_CAPABILITIES, new Text("names on one line, separated by ;", "search;payment"))
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
        return key(name, standard, Number.SHARE);
    }

    private static SettingKey factor(String name, String standard) {
        return key(name, standard, FACTOR);
    }

    private static SettingKey key(String name, String standard, SettingRule rule) {
        return SettingKey.of("benchmarks." + name, standard, rule);
    }
}
