package io.outlay.cli.render;

import io.outlay.job.map.MapOutcome;
import io.outlay.job.map.MapOutcome.Accepted;
import io.outlay.job.map.MapOutcome.Proposed;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    private MapText() {}

    public static List<String> result(MapOutcome outcome, Workspace workspace) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.company() + ", amounts in " + outcome.currency() + ", twelve months to " + outcome.last());
        lines.addAll(systems(outcome));
        list(lines, "Names on bills that belong to a system of the register:", names(outcome));
        list(lines, "No bill for more than a year:", outcome.gaps().silent());
        list(lines, "Contracts that bills imply:", outcome.gaps().contracts());
        outcome.contracts()
                .ifPresent(file -> lines.add(file + " has the rows; copy what is right into inbox/contracts.csv"));
        list(lines, "Owners:", outcome.gaps().owners());
        list(lines, "Business figures:", outcome.gaps().drivers());
        list(lines, "Hours on names that no system has:", outcome.gaps().tasks());
        lines.add("");
        outcome.accepted().ifPresent(accepted -> lines.add(accepted(accepted)));
        unread(outcome, workspace).ifPresent(lines::add);
        lines.addAll(next(outcome, workspace));
        return lines;
    }

    private static List<String> systems(MapOutcome outcome) {
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

    private static List<String> table(List<Proposed> main, String currency) {
        TextTable table = new TextTable(Set.of(0), "cost", "name", "layer", "type", "known by");
        main.stream()
                .limit(ROWS)
                .forEach(system -> table.add(
                        system.cost().map(cost -> Words.money(cost, currency)).orElse("n/a"),
                        system.name(),
                        system.layer().map(layer -> layer.id()).orElse("?"),
                        system.type().map(type -> type.id()).orElse("?"),
                        system.evidence()
                                + (system.evidence().equals("catalogue") && !system.sure() ? ", not sure" : "")));
        List<String> lines = new ArrayList<>(table.lines());
        if (main.size() > ROWS) {
            lines.add("and " + (main.size() - ROWS) + " more");
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

    private static List<String> names(MapOutcome outcome) {
        return outcome.aliases().stream()
                .map(name -> name.billingName() + ": " + name.systemId() + ", "
                        + name.cost()
                                .map(cost -> Words.money(cost, outcome.currency()) + ", ")
                                .orElse("")
                        + name.why() + (name.sure() ? "" : "; look at it"))
                .toList();
    }

    private static void list(List<String> lines, String title, List<String> rows) {
        if (!rows.isEmpty()) {
            lines.add("");
            lines.add(title);
            rows.stream().limit(ROWS).forEach(row -> lines.add("- " + row));
            if (rows.size() > ROWS) {
                lines.add("and " + (rows.size() - ROWS) + " more, in --json");
            }
        }
    }

    private static String accepted(Accepted accepted) {
        return accepted.file() + ": " + Words.count(accepted.systems().size(), "row") + " and "
                + Words.count(accepted.billingNames().size(), "billing name") + " added";
    }

    private static Optional<String> unread(MapOutcome outcome, Workspace workspace) {
        UnknownForms unread = new UnknownForms(outcome.gaps().unread());
        return unread.next(workspace)
                .map(command -> Words.count(unread.files().size(), "file")
                        + " of no known form: nothing of it is above. Next: " + command);
    }

    private static List<String> next(MapOutcome outcome, Workspace workspace) {
        List<String> lines = new ArrayList<>();
        outcome.file()
                .map(Path::toString)
                .ifPresent(file -> lines.add(file + " lists "
                        + (outcome.systems().size() == 1
                                ? "it"
                                : "all " + Words.count(outcome.systems().size()))
                        + ", with names on bills, first and last bill, and why"));
        long sure = count(outcome, Proposed::sure)
                + outcome.aliases().stream().filter(MapOutcome.Name::sure).count();
        long category = count(
                outcome,
                system -> STACK.contains(system.part()) && system.evidence().equals("category"));
        boolean open = outcome.accepted().isEmpty();
        if (open && sure > 0) {
            lines.add("Next: " + workspace.command("map") + " --accept adds the " + Words.count(sure)
                    + " that are sure to systems.csv");
        }
        if (open && category > 0) {
            lines.add((sure > 0 ? "Or: " : "Next: ") + workspace.command("map") + " --accept=category adds also the "
                    + Words.count(category) + " known by words on bills; look at their layer and type then");
        }
        lines.add(
                outcome.systems().isEmpty() || !open
                        ? "Next: " + workspace.command("check")
                        : "Copy the rest that you use from the list, with layer and type, then "
                                + workspace.command("check"));
        return lines;
    }

    private static long count(MapOutcome outcome, Predicate<Proposed> which) {
        return outcome.systems().stream().filter(which).count();
    }
}
