package io.outlay.store;

import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import java.sql.SQLException;

/** Rows of the system register. */
final class SystemRows {
    static final FactTable<TechSystem> TABLE = new FactTable<>(
            TechSystem.class,
            "systems",
            "system_fact",
            "system_id, name, layer, type, sourcing, vendor, class, capability, owner, driver, go_live, retired, build_cost,"
                    + " build_estimate, planned_upkeep_share, users, masters, modules_paid, modules_used, billing_names,"
                    + " formerly",
            FactTable.Life.REGISTER,
            null,
            f -> new Object[] {
                f.systemId(),
                f.name(),
                f.layer().id(),
                f.type().id(),
                f.sourcing().id(),
                f.vendor(),
                f.systemClass().map(SystemClass::id),
                f.capability(),
                f.owner(),
                f.driver(),
                f.goLive(),
                f.retired(),
                f.buildCost(),
                f.buildEstimate(),
                f.plannedUpkeepShare(),
                f.users(),
                f.masters(),
                f.modulesPaid(),
                f.modulesUsed(),
                f.billingNames(),
                f.formerly()
            },
            SystemRows::system);

    private SystemRows() {}

    private static TechSystem system(Columns c) throws SQLException {
        return new TechSystem(
                c.text("system_id"),
                c.text("name"),
                c.choice("layer", TechLayer.class),
                c.choice("type", SystemType.class),
                c.choice("sourcing", Sourcing.class),
                c.maybeText("vendor"),
                c.maybeChoice("class", SystemClass.class),
                c.maybeText("capability"),
                c.maybeText("owner"),
                c.maybeText("driver"),
                c.maybeDate("go_live"),
                c.maybeDate("retired"),
                c.maybeNumber("build_cost"),
                c.maybeNumber("build_estimate"),
                c.maybeNumber("planned_upkeep_share"),
                c.maybeInt("users"),
                c.texts("masters"),
                c.maybeInt("modules_paid"),
                c.maybeInt("modules_used"),
                c.texts("billing_names"),
                c.texts("formerly"),
                c.source());
    }
}
