package io.outlay.scenario.sheet;

import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.scenario.input.OptionKind;
import io.outlay.scenario.input.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills what a scenario leaves blank from the ledger of the system that it names: of every option keep, and of what all
 * options share. A parameter counts as blank when its row is, or when there is none. A fee given in another form is not
 * filled again: seats stand for the licence, a share of revenue or a tier for the fee per unit.
 *
 * @param rows of the scenario, filled
 * @param filled what was filled, {@code "option": parameters} each
 */
public record LedgerFilling(List<ScenarioRow> rows, List<String> filled) {
    private static final Map<Parameter, Set<Parameter>> STANDS_FOR = Map.of(
            Parameter.ANNUAL_LICENCE, Set.of(Parameter.SEATS, Parameter.PRICE_PER_SEAT),
            Parameter.FEE_PER_UNIT, Set.of(Parameter.FEE_SHARE_OF_REVENUE),
            Parameter.COST_PER_INTEGRATION, Set.of(Parameter.INTEGRATIONS));

    /** @param rows of one scenario, in the order of the table */
    public static LedgerFilling of(List<ScenarioRow> rows, SystemActuals actuals) {
        Actuals known = new Actuals(actuals);
        Set<String> keeps = new LinkedHashSet<>();
        rows.stream().filter(row -> row.kind().equals(OptionKind.KEEP.id())).forEach(row -> keeps.add(row.option()));
        LedgerFilling filling = new LedgerFilling(rows, List.of());
        for (String keep : keeps) {
            boolean first = keep.equals(keeps.iterator().next());
            filling = filling.with(keep, OptionKind.KEEP, first ? known.keep() : known.renegotiated());
        }
        return filling.with(OptionRows.ALL, OptionKind.GENERAL, known.general());
    }

    private LedgerFilling with(String option, OptionKind kind, List<Seeded> known) {
        Map<String, ScenarioRow> own = new LinkedHashMap<>();
        rows.stream().filter(row -> row.option().equals(option)).forEach(row -> own.put(row.parameter(), row));
        Map<ScenarioRow, ScenarioRow> replaced = new HashMap<>();
        List<ScenarioRow> added = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Seeded value : known) {
            ScenarioRow blank = own.get(value.parameter().id());
            if (isGiven(value.parameter(), own)) {
                continue;
            }
            names.add(value.parameter().id());
            ScenarioRow row = value.row(rows.get(0).scenario(), option, kind, place(blank));
            if (blank == null) {
                added.add(row);
            } else {
                replaced.put(blank, row);
            }
        }
        List<String> all = new ArrayList<>(filled);
        if (!names.isEmpty()) {
            String whose = option.equals(OptionRows.ALL) ? "all options" : "\"" + option + "\"";
            all.add(whose + ": " + String.join(", ", names));
        }
        return new LedgerFilling(placed(option, replaced, added), List.copyOf(all));
    }

    /** Filled rows in the place of blank ones, others below the option's last row, or first when it has none. */
    private List<ScenarioRow> placed(String option, Map<ScenarioRow, ScenarioRow> replaced, List<ScenarioRow> added) {
        List<ScenarioRow> all = new ArrayList<>();
        int below = 0;
        for (ScenarioRow row : rows) {
            all.add(replaced.getOrDefault(row, row));
            if (row.option().equals(option)) {
                below = all.size();
            }
        }
        all.addAll(below, added);
        return List.copyOf(all);
    }

    /** A row that the table does not have stands where the scenario begins. */
    private SourceRef place(ScenarioRow blank) {
        return blank == null ? rows.get(0).source() : blank.source();
    }

    private static boolean isGiven(Parameter parameter, Map<String, ScenarioRow> own) {
        boolean tier = parameter == Parameter.FEE_PER_UNIT
                && own.entrySet().stream()
                        .anyMatch(row -> OptionRows.threshold(row.getKey()).isPresent() && hasValue(row.getValue()));
        return tier
                || hasValue(own.get(parameter.id()))
                || STANDS_FOR.getOrDefault(parameter, Set.of()).stream()
                        .anyMatch(other -> hasValue(own.get(other.id())));
    }

    private static boolean hasValue(ScenarioRow row) {
        return row != null
                && !(row.likely().isBlank() && row.low().isEmpty() && row.high().isEmpty());
    }
}
