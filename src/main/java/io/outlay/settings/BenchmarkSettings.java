package io.outlay.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * From where on a figure about the stack is a hotspot. Shares are fractions; a value beyond its threshold is one, a value
 * equal to it is none.
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
}
