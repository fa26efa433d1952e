package io.outlay.job.check;

import io.outlay.job.check.CheckFault.Cause;
import io.outlay.job.check.ToDo.Item;
import io.outlay.job.check.ToDo.Kind;
import io.outlay.job.close.RejectedShares;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.RateHistory;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Rejection;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.settings.OutlaySettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
     * What a check found.
     *
     * @param faults why a run would stop
     * @param rejections of every file and of posting
     * @param missing what the close lacks
     */
    record Found(
            List<CheckFault> faults, RejectedShares shares, List<Rejection> rejections, List<MissingInput> missing) {}

    /** @param remedies by the cause of what is rejected */
    List<ToDo> steps(Found found, GateFaults remedies) {
        List<ToDo> steps = new ArrayList<>();
        UnknownForms unknown = UnknownForms.of(found.rejections()).proposable(workspace.root());
        unknown(unknown).ifPresent(steps::add);
        found.faults().stream()
                .filter(fault -> fault.cause() != Cause.UNREAD || !isAmong(fault, unknown))
                .map(CheckList::stops)
                .forEach(steps::add);
        found.shares().tables().forEach((table, share) -> {
            if (share.rowsRejected() > 0 && !isStopped(table, found.faults())) {
                steps.add(rejected(table, share, remedies.remedy(table, found.rejections())));
            }
        });
        steps.addAll(new CostInDoubt(workspace, prepared, settings, period, year).steps());
        boolean told = steps.stream().anyMatch(step -> step.kind() == Kind.UNMEASURED);
        MissingSteps lacks =
                new MissingSteps(this, RateHistory.of(prepared.facts().of(ExchangeRate.class)));
        found.missing().stream()
                .filter(input -> !isStopped(input, found.faults()) && !(told && MissingSteps.isAllBusiness(input)))
                .map(lacks::of)
                .forEach(steps::add);
        steps.sort(ORDER);
        return List.copyOf(steps);
    }

    /** Whether a table stops the close, which says it all. */
    private static boolean isStopped(String table, List<CheckFault> faults) {
        return faults.stream()
                .anyMatch(
                        fault -> fault.cause() == Cause.REJECTED && fault.text().startsWith("Table " + table + ":"));
    }

    /** Whether the lack of a register stops the close, which says it all. */
    private static boolean isStopped(MissingInput input, List<CheckFault> faults) {
        return input.table().equals("systems") && faults.stream().anyMatch(fault -> fault.cause() == Cause.NO_REGISTER);
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

    private ToDo rejected(String table, RejectedShares.Share share, String remedy) {
        double most = Math.max(share.ofRows(), share.ofMoney());
        Optional<BigDecimal> money = CostInDoubt.money(share.rejected(), settings);
        return new ToDo(
                Kind.REJECTED,
                Clause.of(count(share.rowsRejected(), "row") + " of " + table),
                List.of(new Item("table", table, table, money)),
                money,
                Optional.of(most),
                Clause.of("missing in every total; the gate lets "
                        + percent(settings.gate().maxRejectedShare()) + " of a table pass, " + table + " has "
                        + percent(most)),
                remedy,
                Optional.empty());
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
