package io.outlay.intake.table;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.model.Fact;
import io.outlay.model.SameName;
import io.outlay.model.ScenarioRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Build-or-buy scenarios, one value a row; as CSV, or as the sheet Inputs of a what-if workbook.
 *
 * <pre>
 * scenario,option,kind,parameter,likely,low,high,unit,source,note
 * search,*,general,horizon_months,60,,,months,,
 * search,Stay with Finnraskt,keep,annual_licence,,,,EUR,,
 * search,Build our own,build,person_months,14,11,22,person-months,team estimate,range
 * </pre>
 *
 * <ul>
 *   <li>{@code scenario*}, {@code option*} names; option {@code *} holds what all options share
 *   <li>{@code kind*} {@code general keep buy extend build hybrid}
 *   <li>{@code parameter*} a name of the contract, {@code fee_per_unit@10000} for a tier, {@code use:CAPABILITY} for a hybrid
 *   <li>{@code likely*} a number, a date or a text; blank only where the ledger fills it
 *   <li>{@code low}, {@code high} 10th and 90th percentile, or the ends when {@code note} says {@code range}
 *   <li>{@code unit}, {@code source}, {@code note} text
 * </ul>
 *
 * Only the form is checked here; which parameter takes which value is for the scenario's reader. A parameter stands once per
 * scenario and option. A scenario is accepted or rejected whole, see {@link WhatIfScenarios}.
 */
final class WhatIfTable implements Table {
    static final String KIND = "what_if";

    static final Column<String> SCENARIO = required("scenario", Words::text);
    static final Column<String> OPTION = required("option", Words::text);
    static final Column<String> PARAMETER = required("parameter", WhatIfTable::word);
    private static final Column<String> OPTION_KIND = required("kind", WhatIfTable::word);
    private static final Column<String> LIKELY =
            optional("likely", WhatIfTable::likely).statedIn("unit");
    private static final Column<BigDecimal> LOW =
            optional("low", WhatIfTable::number).statedIn("unit");
    private static final Column<BigDecimal> HIGH =
            optional("high", WhatIfTable::number).statedIn("unit");
    private static final Column<String> UNIT = optional("unit", Words::text);
    private static final Column<String> SOURCE = optional("source", Words::text);
    private static final Column<String> NOTE = optional("note", Words::text);

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(SCENARIO, OPTION, OPTION_KIND, PARAMETER, LIKELY, LOW, HIGH, UNIT, SOURCE, NOTE);
    }

    @Override
    public List<String> inHeader(Header header) {
        return List.of(SCENARIO.name(), OPTION.name(), OPTION_KIND.name(), PARAMETER.name(), LIKELY.name());
    }

    @Override
    public Admission admission(Tally tally, Header header) {
        return new WhatIfScenarios(tally, header);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return Optional.of(List.of(row.get(SCENARIO), row.get(OPTION), row.get(PARAMETER)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new ScenarioRow(
                row.get(SCENARIO),
                row.get(OPTION),
                row.get(OPTION_KIND),
                row.get(PARAMETER),
                row.find(LIKELY).orElse(""),
                row.find(LOW),
                row.find(HIGH),
                row.find(UNIT).orElse(""),
                row.find(SOURCE).orElse(""),
                row.find(NOTE).orElse(""),
                row.source()));
    }

    /** As it is written, but for a percentage that says so: growth, escalators, shares and rates are fractions. */
    private static String likely(String text) throws Malformed {
        return Units.percent(text).isPresent() ? number(text).toPlainString() : text;
    }

    private static BigDecimal number(String text) throws Malformed {
        Optional<String> percent = Units.percent(text);
        return percent.isPresent() ? Numbers.decimal(percent.get()).movePointLeft(2) : Numbers.decimal(text);
    }

    /** A name of the contract; the name of a capability behind {@code use:} is left as it stands. */
    private static String word(String text) {
        return text.startsWith("use:") ? text : SameName.of(text);
    }
}
