package io.outlay.model;

import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A row of the register of which a test states what matters to it: else a bought technology of the layer commerce. */
public final class SystemRow {
    private final String id;
    private String name;
    private TechLayer layer = TechLayer.COMMERCE;
    private SystemType type = SystemType.TECHNOLOGY;
    private Sourcing sourcing = Sourcing.BUY;
    private Optional<String> vendor = Optional.empty();
    private Optional<SystemClass> systemClass = Optional.empty();
    private Optional<String> capability = Optional.empty();
    private Optional<String> driver = Optional.empty();
    private Optional<LocalDate> goLive = Optional.empty();
    private Optional<LocalDate> retired = Optional.empty();
    private Optional<BigDecimal> buildCost = Optional.empty();
    private Optional<BigDecimal> buildEstimate = Optional.empty();
    private Optional<BigDecimal> plannedUpkeepShare = Optional.empty();
    private List<String> masters = List.of();
    private Optional<Integer> modulesPaid = Optional.empty();
    private Optional<Integer> modulesUsed = Optional.empty();
    private List<String> billingNames = List.of();
    private List<String> formerly = List.of();
    private Optional<String> owner = Optional.empty();
    private SourceRef source = new SourceRef("systems.csv", "", 2);

    private SystemRow(String id) {
        this.id = id;
        this.name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    /** Its name is the id with a capital. */
    public static SystemRow of(String id) {
        return new SystemRow(id);
    }

    public SystemRow named(String text) {
        name = text;
        return this;
    }

    public SystemRow layer(TechLayer of) {
        layer = of;
        return this;
    }

    public SystemRow type(SystemType of) {
        type = of;
        return this;
    }

    public SystemRow sourcing(Sourcing by) {
        sourcing = by;
        return this;
    }

    public SystemRow vendor(Optional<String> text) {
        vendor = text;
        return this;
    }

    public SystemRow systemClass(SystemClass of) {
        systemClass = Optional.of(of);
        return this;
    }

    public SystemRow capability(String text) {
        capability = Optional.of(text);
        return this;
    }

    public SystemRow driver(Optional<String> metric) {
        driver = metric;
        return this;
    }

    public SystemRow goLive(Optional<LocalDate> day) {
        goLive = day;
        return this;
    }

    public SystemRow retired(Optional<LocalDate> day) {
        retired = day;
        return this;
    }

    /** @param upkeepShare planned upkeep a year ÷ build cost, a fraction */
    public SystemRow built(String cost, String estimate, String upkeepShare) {
        buildCost = Optional.of(new BigDecimal(cost));
        buildEstimate = Optional.of(new BigDecimal(estimate));
        plannedUpkeepShare = Optional.of(new BigDecimal(upkeepShare));
        return this;
    }

    public SystemRow masters(String... entities) {
        masters = List.of(entities);
        return this;
    }

    public SystemRow modules(int paid, Optional<Integer> used) {
        modulesPaid = Optional.of(paid);
        modulesUsed = used;
        return this;
    }

    public SystemRow billedAs(String... names) {
        billingNames = List.of(names);
        return this;
    }

    public SystemRow formerly(String... ids) {
        formerly = List.of(ids);
        return this;
    }

    public SystemRow owner(String name) {
        owner = Optional.of(name);
        return this;
    }

    public SystemRow source(String file, long line) {
        source = new SourceRef(file, "", line);
        return this;
    }

    public TechSystem row() {
        return new TechSystem(
                id,
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
                Optional.empty(),
                masters,
                modulesPaid,
                modulesUsed,
                billingNames,
                formerly,
                source);
    }
}
