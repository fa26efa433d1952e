package io.outlay.cli.render;

import io.outlay.job.map.Gaps;
import io.outlay.job.map.MapOutcome;
import io.outlay.job.map.MapOutcome.Accepted;
import io.outlay.job.map.MapOutcome.Proposed;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.fact.NoSystemNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What {@code map} shows: money first, and what to write next. */
public final class MapText {
    /** Rows of a list on the screen; the file has all. */
    private static final int ROWS = 15;

    private static final String MAIN = "main";
    private static final Set<String> STACK = Set.of(MAIN, "rest");
    private static final Map<String, String> APART = Map.of(
            "rest", "smaller or without a bill this year",
            "one_off", "billed once, more than a year ago or for a project",
            "not_software", "by their name no software");

    /** Names in one sentence. */
    private static final int NAMES = 5;

    private final MapOutcome outcome;
    private final Workspace workspace;
    private final int rows;

    private MapText(MapOutcome outcome, Workspace workspace, int rows) {
        this.outcome = outcome;
        this.workspace = workspace;
        this.rows = rows;
    }

    /** @param all whether every row of a list is shown */
    public static List<String> result(MapOutcome outcome, Workspace workspace, boolean all) {
        return new MapText(outcome, workspace, all ? Integer.MAX_VALUE : ROWS).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        boolean billed =
                outcome.systems().stream().anyMatch(system -> system.cost().isPresent());
        lines.add(outcome.company() + ", amounts in " + outcome.currency()
                + (billed ? ", twelve months to " + outcome.last() : ""));
        lines.addAll(systems());
        Gaps gaps = outcome.gaps();
        list(lines, "Names on bills that belong to a system of the register:", names(outcome));
        list(lines, "No bill for more than a year:", gaps.silent(), Gaps.Silent::message);
        list(lines, "Contracts that bills imply:", gaps.contracts(), Gaps.Implied::message);
        outcome.contracts()
                .ifPresent(file -> lines.add(file + " has the rows: fill in end and notice_days, then "
                        + workspace.command("map") + " --accept; --accept=contracts takes all as they are"));
        owners(lines);
        list(lines, "Business figures:", gaps.drivers(), Gaps.WithoutFigures::message);
        tasks(lines);
        lines.add("");
        outcome.accepted().ifPresent(accepted -> lines.add(accepted(accepted)));
        lines.addAll(new MapSteps(outcome, workspace).lines());
        return lines;
    }

    private void owners(List<String> lines) {
        List<String> names =
                outcome.gaps().owners().stream().map(Gaps.Ownerless::systemId).toList();
        if (!names.isEmpty()) {
            list(
                    lines,
                    "Owners:",
                    List.of((names.size() == 1 ? "1 system has no owner: " : names.size() + " systems have no owner: ")
                            + named(names)));
        }
    }

    /** The first of them, unless all are asked for. */
    private String named(List<String> names) {
        int shown = Math.min(rows, Math.min(NAMES, names.size()) + (rows > ROWS ? names.size() : 0));
        int end = Math.min(shown, names.size());
        return String.join(", ", names.subList(0, end))
                + (names.size() > end ? " and " + (names.size() - end) + " more, with --verbose" : "");
    }

    private List<String> systems() {
        List<Proposed> main = part(outcome, MAIN);
        if (outcome.systems().isEmpty()) {
            return List.of(
                    outcome.registered() == 0
                            ? "No bill, and no system named in a file"
                            : "Every bill belongs to a system of the register");
        }
        List<String> lines = new ArrayList<>();
        lines.add(known(outcome));
        if (!main.isEmpty()) {
            lines.add("");
            lines.add(Words.count(main.size(), "system")
                    + (main.size() == 1 ? " makes 95 % of it:" : " make 95 % of it:"));
            lines.addAll(table(main, outcome.currency()));
        }
        List.of("rest", "one_off", "not_software").forEach(part -> {
            List<Proposed> some = part(outcome, part);
            if (!some.isEmpty()) {
                lines.add(Words.count(some.size()) + " more, " + APART.get(part) + ": "
                        + Words.money(sum(some), outcome.currency()));
            }
        });
        return lines;
    }

    /** What is known of the money that no system of the register has, without what is set apart. */
    private static String known(MapOutcome outcome) {
        List<Proposed> some = outcome.systems().stream()
                .filter(system -> STACK.contains(system.part()))
                .toList();
        BigDecimal all = sum(some);
        if (all.signum() <= 0) {
            return Words.count(outcome.systems().size(), "proposed system");
        }
        return Words.money(all, outcome.currency()) + (outcome.registered() == 0 ? "" : " outside the register") + ": "
                + share(some, "catalogue") + " known by the catalogue, " + share(some, "category")
                + " by words on bills, " + share(some, "unknown") + " unknown";
    }

    private static String share(List<Proposed> some, String evidence) {
        BigDecimal part = sum(some.stream()
                .filter(system -> system.evidence().equals(evidence))
                .toList());
        return Words.percent(part.doubleValue() / sum(some).doubleValue());
    }

    private List<String> table(List<Proposed> main, String currency) {
        TextTable table = new TextTable(Set.of(0), "cost", "name", "layer", "type", "known by");
        main.stream()
                .limit(rows)
                .forEach(system -> table.add(
                        system.cost().map(cost -> Words.money(cost, currency)).orElse("n/a"),
                        system.name(),
                        system.layer().map(layer -> layer.id()).orElse("?"),
                        system.type().map(type -> type.id()).orElse("?"),
                        system.evidence()
                                + (system.evidence().equals("catalogue") && !system.sure() ? ", not sure" : "")));
        List<String> lines = new ArrayList<>(table.lines());
        if (main.size() > rows) {
            lines.add("and " + (main.size() - rows) + " more, with --verbose");
        }
        return lines;
    }

    private static List<Proposed> part(MapOutcome outcome, String part) {
        return outcome.systems().stream()
                .filter(system -> system.part().equals(part))
                .toList();
    }

    private static BigDecimal sum(List<Proposed> systems) {
        return systems.stream().flatMap(system -> system.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those that were not accepted just now. */
    private static List<String> names(MapOutcome outcome) {
        List<String> accepted = outcome.accepted().map(Accepted::billingNames).orElse(List.of());
        return outcome.aliases().stream()
                .filter(name -> !accepted.contains(name.billingName()))
                .map(name -> name.billingName() + ": " + name.systemId() + ", "
                        + name.cost()
                                .map(cost -> Words.money(cost, outcome.currency()) + ", ")
                                .orElse("")
                        + name.why() + (name.sure() ? "" : "; look at it"))
                .toList();
    }

    private <G> void list(List<String> lines, String title, List<G> gaps, Function<G, String> message) {
        list(lines, title, gaps.stream().map(message).toList());
    }

    private void list(List<String> lines, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(title);
            sentences.stream().limit(rows).forEach(row -> lines.add("- " + row));
            if (sentences.size() > rows) {
                lines.add("and " + (sentences.size() - rows) + " more, with --verbose");
            }
        }
    }

    private void tasks(List<String> lines) {
        List<Gaps.Task> tasks = outcome.gaps().tasks();
        list(
                lines,
                "Hours on names that no system has:",
                tasks,
                task -> task.name() + ": " + Words.number(task.hours().stripTrailingZeros()) + " h"
                        + task.systemId().map(system -> ", probably " + system).orElse(""));
        List<String> names = tasks.stream().map(Gaps.Task::name).toList();
        if (!tasks.isEmpty()) {
            lines.add("Write a name that is work on a system into its billing_names"
                    + (outcome.gaps().noSystem().isEmpty()
                            ? ", and what is none, such as leave, as a line into outlay.yaml:"
                            : ", and what is none into the line of outlay.yaml:"));
            lines.add(NoSystemNames.line(outcome.gaps().noSystem(), names));
        }
    }

    private static String accepted(Accepted accepted) {
        return accepted.file() + ": " + Words.count(accepted.systems().size(), "row") + " and "
                + Words.count(accepted.billingNames().size(), "billing name") + " added"
                + (accepted.contracts().isEmpty()
                        ? ""
                        : "; inbox/contracts-accepted.csv: "
                                + Words.count(accepted.contracts().size(), "contract") + " added");
    }
}
