package io.outlay.job.check;

import io.outlay.job.check.CheckFault.Cause;
import io.outlay.job.check.ToDo.Item;
import io.outlay.job.check.ToDo.Kind;
import io.outlay.job.close.RejectedShares;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is left to do: what stops the close, then the larger money first, then what has no money. */
record CheckList(Workspace workspace, Prepared prepared, OutlaySettings settings, YearMonth period, YearCost year) {
    private static final Comparator<ToDo> ORDER = Comparator.comparing((ToDo step) -> step.kind() != Kind.STOPS)
            .thenComparing(step -> step.money().orElse(BigDecimal.ONE.negate()), Comparator.reverseOrder())
            .thenComparing(ToDo::kind);

    static CheckList of(Workspace workspace, Prepared prepared, OutlaySettings settings, YearMonth period) {
        return new CheckList(workspace, prepared, settings, period, YearCost.of(prepared.targets(), period));
    }

    /**
     * @param faults why a run would stop
     * @param rejections of every file and of posting
     * @param missing what the close lacks
     */
    List<ToDo> steps(
            List<CheckFault> faults, RejectedShares shares, List<Rejection> rejections, List<MissingInput> missing) {
        List<ToDo> steps = new ArrayList<>();
        UnknownForms unknown = UnknownForms.of(rejections).proposable(workspace.root());
        unknown(unknown).ifPresent(steps::add);
        faults.stream()
                .filter(fault -> fault.cause() != Cause.UNREAD || !isAmong(fault, unknown))
                .map(CheckList::stops)
                .forEach(steps::add);
        rejected(shares).ifPresent(steps::add);
        steps.addAll(new CostInDoubt(workspace, prepared, settings, period, year).steps());
        missing(missing).ifPresent(steps::add);
        steps.sort(ORDER);
        return List.copyOf(steps);
    }

    private static boolean isAmong(CheckFault fault, UnknownForms unknown) {
        return unknown.files().stream().anyMatch(file -> fault.text().startsWith(file + ":"));
    }

    private static ToDo stops(CheckFault fault) {
        String sentence = fault.message();
        return new ToDo(
                Kind.STOPS,
                Clause.of(sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Clause.of("nothing is published"),
                fault.next(),
                fault.command());
    }

    private Optional<ToDo> unknown(UnknownForms unknown) {
        return unknown.next(workspace)
                .map(command -> new ToDo(
                        Kind.STOPS,
                        Clause.of(count(unknown.files().size(), "file") + " of no known form"),
                        unknown.files().stream()
                                .map(file -> Item.of("file", file))
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Clause.of("no row of theirs is read"),
                        command,
                        Optional.of(command)));
    }

    private static Optional<ToDo> missing(List<MissingInput> missing) {
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.MISSING,
                        Clause.of(count(missing.size(), "input") + " under Missing"),
                        missing.stream()
                                .map(input -> Item.of("table", input.table()))
                                .distinct()
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        Clause.of("the month is estimated, or not held against growth, where they are missing"),
                        "put the files into inbox/",
                        Optional.empty()));
    }

    private List<Item> tables(RejectedShares shares) {
        return shares.tables().entrySet().stream()
                .filter(table -> table.getValue().rowsRejected() > 0)
                .map(table -> new Item(
                        "table",
                        table.getKey(),
                        table.getKey(),
                        CostInDoubt.money(table.getValue().rejected(), settings)))
                .toList();
    }

    private Optional<ToDo> rejected(RejectedShares shares) {
        long rows = shares.tables().values().stream()
                .mapToLong(RejectedShares.Share::rowsRejected)
                .sum();
        BigDecimal money = Sum.of(shares.tables().values().stream().map(RejectedShares.Share::rejected));
        Optional<Map.Entry<String, Double>> most = shares.tables().entrySet().stream()
                .map(table -> Map.entry(
                        table.getKey(),
                        Math.max(table.getValue().ofRows(), table.getValue().ofMoney())))
                .max(Map.Entry.comparingByValue());
        return rows == 0
                ? Optional.empty()
                : Optional.of(new ToDo(
                        Kind.REJECTED,
                        Clause.of(count(rows, "row")),
                        tables(shares),
                        CostInDoubt.money(money, settings),
                        most.map(Map.Entry::getValue),
                        Clause.of("missing in every total; the gate lets "
                                + percent(settings.gate().maxRejectedShare()) + " of a table pass"
                                + most.map(table -> ", " + table.getKey() + " has " + percent(table.getValue()))
                                        .orElse("")),
                        "fix the files as the messages say",
                        Optional.empty()));
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 2 %}, {@code 37.5 %}. */
    static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }
}
