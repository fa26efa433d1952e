package io.outlay.model.fact;

import io.outlay.model.SourceRef;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of the system register.
 *
 * @param systemId key, unique in the register
 * @param buildCost what it cost to build, reporting currency
 * @param buildEstimate what it was planned to cost, reporting currency
 * @param plannedUpkeepShare planned upkeep a year ÷ build cost, a fraction
 * @param masters data entities of which this system is the master
 * @param billingNames names or VAT ids under which vendors bill it
 * @param formerly ids that it had before, the oldest first: what was said and posted under them is its history
 */
public record TechSystem(
        String systemId,
        String name,
        TechLayer layer,
        SystemType type,
        Sourcing sourcing,
        Optional<String> vendor,
        Optional<SystemClass> systemClass,
        Optional<String> capability,
        Optional<String> owner,
        Optional<String> driver,
        Optional<LocalDate> goLive,
        Optional<LocalDate> retired,
        Optional<BigDecimal> buildCost,
        Optional<BigDecimal> buildEstimate,
        Optional<BigDecimal> plannedUpkeepShare,
        Optional<Integer> users,
        List<String> masters,
        Optional<Integer> modulesPaid,
        Optional<Integer> modulesUsed,
        List<String> billingNames,
        List<String> formerly,
        SourceRef source)
        implements Fact {

    /** The id under which lines stand that belong to no system. */
    public static final String UNMAPPED = "unmapped";

    /** The same system with other former ids. */
    public TechSystem with(List<String> formerIds) {
        return new TechSystem(
                systemId,
                name,
                layer,
                type,
                sourcing,
                vendor,
                systemClass,
                capability,
                owner,
                driver,
                goLive,
                retired,
                buildCost,
                buildEstimate,
                plannedUpkeepShare,
                users,
                masters,
                modulesPaid,
                modulesUsed,
                billingNames,
                formerIds,
                source);
    }

    /** The id that it had first: unlike {@link #systemId}, a renaming leaves it as it is. */
    public String firstId() {
        return formerly.isEmpty() ? systemId : formerly.get(0);
    }

    /** Whether it is live at the end of a day and not retired. */
    public boolean isInServiceOn(LocalDate day) {
        return goLive.filter(day::isBefore).isEmpty() && !isRetiredBy(day);
    }

    /** Whether it is out of service at the end of a day. */
    public boolean isRetiredBy(LocalDate day) {
        return retired.filter(last -> !last.isAfter(day)).isPresent();
    }
}
