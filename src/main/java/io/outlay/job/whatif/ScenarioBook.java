package io.outlay.job.whatif;

import static io.outlay.model.RejectionCode.CONFLICT;
import static io.outlay.model.RejectionCode.UNKNOWN_SYSTEM;

import io.outlay.job.ledger.LedgerBaseline;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.UnknownNames;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SameName;
import io.outlay.model.SourceRef;
import io.outlay.model.Spelling;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.scenario.input.Parameter;
import io.outlay.scenario.input.Scenario;
import io.outlay.scenario.sheet.LedgerFilling;
import io.outlay.scenario.sheet.ScenarioReader;
import io.outlay.scenario.sheet.ScenarioReading;
import io.outlay.scenario.sheet.StatedUnits;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scenarios read from rows, blanks filled from the ledger where they name a system. A scenario stands in one file: the first
 * counts, another one that differs is rejected with both places named.
 *
 * @param entries that can be answered, by name
 * @param notes what was filled, one sentence a scenario
 */
public record ScenarioBook(List<Entry> entries, List<Rejection> rejections, List<String> notes) {
    private static final String KEY = "what_if";

    /**
     * A scenario that can be answered.
     *
     * @param rows as answered, blanks filled
     */
    record Entry(Scenario scenario, List<ScenarioRow> rows) {}

    /**
     * @param rows in order of first seen, path and line
     * @param baseline empty without a workspace: then nothing is filled and no system is checked
     */
    public static ScenarioBook of(List<ScenarioRow> rows, Optional<LedgerBaseline> baseline) {
        Reader reader = new Reader(baseline);
        List<ScenarioRow> named =
                baseline.map(ledger -> named(rows, ledger.formerIds())).orElse(rows);
        ScenarioReader.byName(named).forEach((name, of) -> reader.read(of));
        return new ScenarioBook(List.copyOf(reader.entries), List.copyOf(reader.rejections), List.copyOf(reader.notes));
    }

    /** Blanks filled from what the ledger is about to hold. */
    public static ScenarioBook of(Prepared prepared, YearMonth period, OutlaySettings settings) {
        return of(prepared.facts().of(ScenarioRow.class), Optional.of(LedgerBaseline.of(period, prepared, settings)));
    }

    /** Systems under the ids that they have now. */
    private static List<ScenarioRow> named(List<ScenarioRow> rows, FormerIds formerly) {
        return rows.stream()
                .map(row -> row.parameter().equals(Parameter.SYSTEM_ID.id()) ? named(row, formerly) : row)
                .toList();
    }

    private static ScenarioRow named(ScenarioRow row, FormerIds formerly) {
        List<String> now = ids(row).stream().map(formerly::of).distinct().toList();
        return now.equals(ids(row)) ? row : row.filled(String.join(";", now), row.origin());
    }

    private static final class Reader {
        private final Optional<LedgerBaseline> baseline;
        private final List<Entry> entries = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private Reader(Optional<LedgerBaseline> baseline) {
            this.baseline = baseline;
        }

        private void read(List<ScenarioRow> rows) {
            Map<String, List<ScenarioRow>> byPlace = new LinkedHashMap<>();
            rows.forEach(row -> byPlace.computeIfAbsent(row.source().place(), p -> new ArrayList<>())
                    .add(row));
            List<ScenarioRow> first = byPlace.values().iterator().next();
            byPlace.values().stream().skip(1).forEach(other -> compare(first, other));
            Optional<Rejection> unknown = unknownSystem(first);
            unknown.ifPresent(rejections::add);
            StatedUnits units =
                    StatedUnits.of(first, baseline.map(LedgerBaseline::currency), from -> rate(first, from));
            rejections.addAll(units.rejections());
            notes.addAll(units.notes());
            row(first, Parameter.VOLUME_METRIC).flatMap(this::unknownMetric).ifPresent(notes::add);
            List<ScenarioRow> filled = unknown.isPresent() ? units.rows() : filled(units.rows());
            ScenarioReading reading = ScenarioReader.read(filled);
            Set<SourceRef> refused =
                    units.rejections().stream().map(Rejection::source).collect(Collectors.toSet());
            reading.rejections().stream()
                    .filter(rejection -> !refused.contains(rejection.source()))
                    .forEach(rejections::add);
            reading.scenario()
                    .filter(s -> unknown.isEmpty() && refused.isEmpty())
                    .ifPresent(scenario -> entries.add(new Entry(scenario, filled)));
        }

        private void compare(List<ScenarioRow> first, List<ScenarioRow> other) {
            String name = first.get(0).scenario();
            String place = first.get(0).source().place();
            if (content(first).equals(content(other))) {
                notes.add(other.get(0).source().place() + ": scenario \"" + name + "\" is in " + place
                        + " with the same content, and counts once");
                return;
            }
            rejections.add(rejection(
                    CONFLICT,
                    other.get(0),
                    "scenario",
                    name,
                    "is in " + place + " with other content, which counts",
                    "Remove the older of the two files, or name the scenarios apart."));
        }

        private static List<List<Object>> content(List<ScenarioRow> rows) {
            return rows.stream().map(ScenarioRow::content).toList();
        }

        private Optional<Rejection> unknownSystem(List<ScenarioRow> rows) {
            if (baseline.isEmpty()) {
                return Optional.empty();
            }
            List<String> known = baseline.get().systemIds();
            return row(rows, Parameter.SYSTEM_ID)
                    .flatMap(row -> ids(row).stream()
                            .filter(id -> !known.contains(id))
                            .findFirst()
                            .map(id -> rejection(
                                    UNKNOWN_SYSTEM,
                                    row,
                                    "likely",
                                    id,
                                    "is not in the system register",
                                    Spelling.remedy(id, known, "Systems"))));
        }

        /** The metric is a name only, and a mistyped one changes no figure: it is said, and the scenario is answered. */
        private Optional<String> unknownMetric(ScenarioRow row) {
            Set<String> known = baseline.map(LedgerBaseline::metrics).orElse(Set.of());
            return Optional.of(SameName.of(row.likely()))
                    .filter(name -> !name.isEmpty())
                    .flatMap(name -> UnknownNames.withoutFigures(name, known))
                    .map(clause -> row.source() + ": volume_metric \"" + row.likely() + "\" of scenario \""
                            + row.scenario() + "\": " + clause);
        }

        /** The mean of the month at which the ledger's own figures are taken, else of the latest before it. */
        private Optional<BigDecimal> rate(List<ScenarioRow> rows, String from) {
            return baseline.flatMap(
                    known -> decided(rows).map(known::upTo).orElse(known).rate(from));
        }

        private List<ScenarioRow> filled(List<ScenarioRow> rows) {
            Optional<ScenarioRow> system = row(rows, Parameter.SYSTEM_ID);
            if (baseline.isEmpty() || system.isEmpty()) {
                return rows;
            }
            List<String> ids = ids(system.get());
            SystemActuals actuals = decided(rows)
                    .map(month -> baseline.get().upTo(month))
                    .orElse(baseline.get())
                    .actuals(ids, String.join(", ", ids));
            LedgerFilling filling = LedgerFilling.of(rows, actuals);
            if (!filling.filled().isEmpty()) {
                notes.add("scenario \"" + rows.get(0).scenario() + "\": filled from the ledger of "
                        + String.join(", ", ids) + ", "
                        + (actuals.window().isYear()
                                ? "twelve months"
                                : actuals.window().count() + " scaled up to a year,")
                        + " to " + actuals.period() + ": "
                        + String.join("; ", filling.filled()));
            }
            return filling.rows();
        }

        /** An approved plan rests on what was known when it was approved; a date that is none is told by the reader. */
        private static Optional<YearMonth> decided(List<ScenarioRow> rows) {
            return row(rows, Parameter.DECISION_DATE).flatMap(row -> {
                try {
                    return Optional.of(
                            YearMonth.from(LocalDate.parse(row.likely().strip())));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            });
        }

        private static Optional<ScenarioRow> row(List<ScenarioRow> rows, Parameter parameter) {
            return rows.stream()
                    .filter(row -> row.parameter().equals(parameter.id())
                            && !row.likely().isBlank())
                    .findFirst();
        }
    }

    /** The systems that a scenario names, separated by {@code ;}. */
    static List<String> ids(ScenarioRow row) {
        return ids(row.likely());
    }

    static List<String> ids(String text) {
        return Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private static Rejection rejection(
            RejectionCode code, ScenarioRow row, String column, String value, String reason, String remedy) {
        return new Rejection(
                code,
                KEY,
                row.source(),
                column,
                value,
                reason,
                remedy,
                String.join(",", row.scenario(), row.option(), row.kind(), row.parameter(), row.likely()),
                Optional.empty(),
                "");
    }
}
