package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.OUT_OF_RANGE;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.Sourcing;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.TechSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The system register.
 *
 * <pre>
 * system_id,name,layer,type,sourcing,vendor,class,driver,go_live,billing_names
 * shop,Shopify,commerce,technology,buy,Shopify,core,orders,2021-03-01,Shopify International Ltd;IE3347697KH
 * </pre>
 *
 * <ul>
 *   <li>{@code system_id*} key; {@code unmapped}, {@code portfolio} and the names of layers are reserved
 *   <li>{@code name*}
 *   <li>{@code layer*} {@code marketing sales_channels commerce service integrations operations}
 *   <li>{@code type*} {@code technology data tool}
 *   <li>{@code sourcing*} {@code buy build extend open_source}
 *   <li>{@code class} {@code strategic core utility}
 *   <li>{@code vendor}, {@code capability}, {@code owner}, {@code driver} (a metric) text
 *   <li>{@code go_live}, {@code retired} days, in this order; retired from 2099 on, such as 9999-12-31, is not retired
 *   <li>{@code build_cost}, {@code build_estimate} reporting currency, 0 or more
 *   <li>{@code planned_upkeep_share} a year's planned upkeep ÷ build cost, 0 to 1
 *   <li>{@code users}, {@code modules_paid}, {@code modules_used} whole numbers
 *   <li>{@code masters}, {@code billing_names} separated by {@code ;}; a billing name may be a name or a VAT id
 *   <li>{@code formerly} ids that the system had before, the oldest first, separated by {@code ;}
 * </ul>
 *
 * A row that begins with {@code #} is a remark. A row copied from {@code systems-proposed.csv} may keep what that file has
 * behind the columns of the register. An id that stands twice with equal content is a duplicate, with other content a contradiction.
 */
final class SystemsTable implements Table {
    private static final Column<String> SYSTEM_ID = required("system_id", Words::newSystemId);
    private static final Column<String> NAME = required("name", Words::text);
    private static final Column<TechLayer> LAYER =
            required("layer", Words.oneOf(List.of(TechLayer.values()), TechLayer::id));
    private static final Column<SystemType> TYPE =
            required("type", Words.oneOf(List.of(SystemType.values()), SystemType::id));
    private static final Column<Sourcing> SOURCING =
            required("sourcing", Words.oneOf(List.of(Sourcing.values()), Sourcing::id));
    private static final Column<String> VENDOR = optional("vendor", Words::key);
    private static final Column<SystemClass> CLASS =
            optional("class", Words.oneOf(List.of(SystemClass.values()), SystemClass::id));
    private static final Column<String> CAPABILITY = optional("capability", Words::text);
    private static final Column<String> OWNER = optional("owner", Words::text);
    private static final Column<String> DRIVER = optional("driver", Words::name);
    private static final Column<LocalDate> GO_LIVE = optional("go_live", Dates::day);
    private static final Column<LocalDate> RETIRED = optional("retired", Dates::lastDay);
    private static final Column<BigDecimal> BUILD_COST = optional("build_cost", Numbers::amountNotNegative);
    private static final Column<BigDecimal> BUILD_ESTIMATE = optional("build_estimate", Numbers::amountNotNegative);
    private static final Column<BigDecimal> UPKEEP = optional("planned_upkeep_share", Numbers::share);
    private static final Column<Integer> USERS = optional("users", Numbers::count);
    private static final Column<List<String>> MASTERS = optional("masters", Words::list);
    private static final Column<Integer> MODULES_PAID = optional("modules_paid", Numbers::count);
    private static final Column<Integer> MODULES_USED = optional("modules_used", Numbers::count);
    private static final Column<List<String>> BILLING_NAMES = optional("billing_names", Words::list);
    private static final Column<List<String>> FORMERLY = optional("formerly", Words::list);

    /** What {@code systems-proposed.csv} writes behind the columns of the register begins with one of these. */
    private static final Set<String> PARTS = Set.of("main", "rest", "one_off", "not_software");

    @Override
    public String kind() {
        return "systems";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(
                SYSTEM_ID,
                NAME,
                LAYER,
                TYPE,
                SOURCING,
                VENDOR,
                CLASS,
                CAPABILITY,
                OWNER,
                DRIVER,
                GO_LIVE,
                RETIRED,
                BUILD_COST,
                BUILD_ESTIMATE,
                UPKEEP,
                USERS,
                MASTERS,
                MODULES_PAID,
                MODULES_USED,
                BILLING_NAMES,
                FORMERLY);
    }

    @Override
    public List<Fault> check(Row row) {
        Optional<LocalDate> retired = row.find(RETIRED);
        Optional<LocalDate> live = row.find(GO_LIVE)
                .filter(day -> retired.isPresent() && retired.get().isBefore(day));
        return live
                .map(day -> new Fault(
                        OUT_OF_RANGE,
                        RETIRED.name(),
                        retired.orElseThrow().toString(),
                        "is before go_live \"" + day + "\"",
                        "Check both dates; blank means still in use."))
                .stream()
                .toList();
    }

    @Override
    public boolean isRemark(RawRow row) {
        return row.cell(0).startsWith("#");
    }

    @Override
    public boolean isIgnored(List<String> surplus) {
        return PARTS.contains(surplus.get(0));
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(row.get(SYSTEM_ID)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new TechSystem(
                row.get(SYSTEM_ID),
                row.get(NAME),
                row.get(LAYER),
                row.get(TYPE),
                row.get(SOURCING),
                row.find(VENDOR),
                row.find(CLASS),
                row.find(CAPABILITY),
                row.find(OWNER),
                row.find(DRIVER),
                row.find(GO_LIVE),
                row.find(RETIRED).filter(day -> !Dates.isNoEnd(day)),
                row.find(BUILD_COST),
                row.find(BUILD_ESTIMATE),
                row.find(UPKEEP),
                row.find(USERS),
                row.find(MASTERS).orElse(List.of()),
                row.find(MODULES_PAID),
                row.find(MODULES_USED),
                row.find(BILLING_NAMES).orElse(List.of()),
                row.find(FORMERLY).orElse(List.of()),
                row.source()));
    }
}
