package io.outlay.cli.render;

import io.outlay.job.map.MapOutcome;
import io.outlay.job.map.MapOutcome.Accepted;
import io.outlay.job.map.MapOutcome.Proposed;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What to do after {@code map}: one next step, then the others in their order. */
record MapSteps(MapOutcome outcome, Workspace workspace) {
    private static final List<String> STACK = List.of("main", "rest");
    /** Rows that are left, by name. */
    private static final int NAMES = 5;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        listed().ifPresent(lines::add);
        List<String> steps = new ArrayList<>();
        unread().ifPresent(steps::add);
        steps.addAll(
                outcome.accepted().isPresent() ? afterwards(outcome.accepted().get()) : before());
        foreign().ifPresent(steps::add);
        for (int i = 0; i < steps.size(); i++) {
            lines.add((i == 0 ? "Next: " : "Then: ") + steps.get(i));
        }
        return lines;
    }

    private Optional<String> listed() {
        int left = left().size();
        return outcome.file()
                .map(file -> file + " lists "
                        + (left == 1
                                ? "it"
                                : (outcome.accepted().isPresent() ? "the other " : "all ") + Words.count(left))
                        + ", with names on bills, first and last bill, and why");
    }

    /** What by its name is no software stays in every total until its rows are left out where they are read. */
    private Optional<String> foreign() {
        List<Proposed> foreign = left().stream()
                .filter(system -> system.part().equals("not_software"))
                .filter(system ->
                        system.cost().filter(cost -> cost.signum() > 0).isPresent())
                .toList();
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of("leave out what is no technology, such as "
                        + foreign.get(0).name() + ", by where: in the profile of its file, if a column of it says so");
    }

    private List<Proposed> left() {
        List<String> accepted = outcome.accepted().map(Accepted::systems).orElse(List.of());
        return outcome.systems().stream()
                .filter(system -> !accepted.contains(system.systemId()))
                .toList();
    }

    private Optional<String> unread() {
        UnknownForms unread = new UnknownForms(outcome.gaps().unread());
        return unread.next(workspace)
                .map(command -> command + ", as nothing of "
                        + Words.count(unread.files().size(), "file") + " of no known form is above");
    }

    private List<String> before() {
        List<String> steps = new ArrayList<>();
        String map = workspace.command("map");
        long sure = count(Proposed::sure)
                + outcome.aliases().stream().filter(MapOutcome.Name::sure).count();
        long category = category();
        if (sure > 0) {
            steps.add(map + " --accept adds the " + Words.count(sure) + " that are sure to systems.csv"
                    + (category > 0
                            ? "; --accept=category adds also the " + Words.count(category)
                                    + " known by words on bills: look at their layer and type"
                            : ""));
        } else if (category > 0) {
            steps.add(map + " --accept=category adds the " + Words.count(category)
                    + " known by words on bills to systems.csv; look at their layer and type");
        }
        hours().ifPresent(steps::add);
        if (outcome.systems().stream().anyMatch(system -> !system.sure())) {
            steps.add("fill in layer, type and sourcing of the rest that you use in systems-proposed.csv, and give "
                    + map + " --accept again");
        }
        if (steps.isEmpty() && outcome.gaps().unread().isEmpty()) {
            steps.add(check());
        }
        return steps;
    }

    /** Rows that are left, by name, with what to do with them. */
    private List<String> afterwards(Accepted accepted) {
        List<Proposed> stack =
                left().stream().filter(system -> STACK.contains(system.part())).toList();
        List<String> steps = new ArrayList<>();
        long category = category();
        if (category > 0) {
            steps.add(workspace.command("map") + " --accept=category adds the " + Words.count(category)
                    + " known by words on bills to systems.csv; look at their layer and type");
        }
        hours().ifPresent(steps::add);
        boolean hasRegister = outcome.registered() + accepted.systems().size() > 0;
        if (hasRegister) {
            steps.add(check());
        }
        if (!stack.isEmpty()) {
            steps.add(fillIn(stack));
        }
        if (!hasRegister && steps.isEmpty()) {
            steps.add(check());
        }
        return steps;
    }

    /** Names of hours that share a word with one system. */
    private Optional<String> hours() {
        long likely = outcome.gaps().tasks().stream()
                .filter(task -> task.systemId().isPresent())
                .count();
        return likely == 0
                ? Optional.empty()
                : Optional.of(workspace.command("map") + " --accept=hours adds the " + Words.count(likely, "name")
                        + " of hours that are probably work on a system to its billing_names; look at them above");
    }

    private String fillIn(List<Proposed> stack) {
        BigDecimal money =
                stack.stream().flatMap(system -> system.cost().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String names = String.join(
                ", ", stack.stream().limit(NAMES).map(Proposed::name).toList());
        return "fill in layer, type and sourcing of what is left in systems-proposed.csv ("
                + Words.money(money, outcome.currency()) + " " + outcome.currency() + ": " + names
                + (stack.size() > NAMES ? " and " + (stack.size() - NAMES) + " more" : "") + "), and give "
                + workspace.command("map") + " --accept again";
    }

    /** Rows that words on bills say and that are left. */
    private long category() {
        return left().stream()
                .filter(system ->
                        STACK.contains(system.part()) && system.evidence().equals("category") && !system.sure())
                .count();
    }

    /** Of the month up to which bills are known: that of today may have none. */
    private String check() {
        return workspace.command("check") + " --period " + outcome.last();
    }

    private long count(Predicate<Proposed> which) {
        return outcome.systems().stream().filter(which).count();
    }
}
