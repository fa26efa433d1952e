package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;
import static io.outlay.model.RejectionCode.UNIT_DOUBT;

import io.outlay.intake.table.Admission;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Numbers;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Tally;
import io.outlay.intake.table.Units;
import io.outlay.intake.table.Words;
import io.outlay.model.SameName;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.ScenarioRow;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    private static final Column<Stated> LOW =
            optional("low", WhatIfTable::number).statedIn("unit");
    private static final Column<Stated> HIGH =
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
                row.find(LOW).map(Stated::number),
                row.find(HIGH).map(Stated::number),
                row.find(UNIT).orElse(""),
                row.find(SOURCE).orElse(""),
                row.find(NOTE).orElse(""),
                row.source()));
    }

    /** A number as it is written; whether it is a percentage decides in what it is counted. */
    private record Stated(BigDecimal number, boolean percent) {}

    /** Values of one row are percentages all or none: the row has one unit. */
    @Override
    public List<Fault> check(Row row) {
        Set<Boolean> percent = new HashSet<>();
        row.find(LIKELY).ifPresent(text -> percent.add(Units.percent(text).isPresent()));
        row.find(LOW).ifPresent(low -> percent.add(low.percent()));
        row.find(HIGH).ifPresent(high -> percent.add(high.percent()));
        return percent.size() < 2
                ? List.of()
                : List.of(new Fault(
                        UNIT_DOUBT,
                        LIKELY.name(),
                        row.find(LIKELY).orElse(""),
                        "is given beside low or high of another form: one is a percentage, one is none",
                        "Write all three as percentages, or none."));
    }

    /** As it is written: what a percentage counts is for the scenario's reader, who knows the parameter. */
    private static String likely(String text) throws Malformed {
        return Units.percent(text).isPresent() ? number(text).number().toPlainString() + "%" : text;
    }

    private static Stated number(String text) throws Malformed {
        Optional<String> percent = Units.percent(text);
        return new Stated(Numbers.decimal(percent.orElse(text)).stripTrailingZeros(), percent.isPresent());
    }

    /** A name of the contract; the name of a capability behind {@code use:} is left as it stands. */
    private static String word(String text) {
        return text.startsWith("use:") ? text : SameName.of(text);
    }
}
