package io.outlay.cli.render;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckOutcome.LineSum;
import io.outlay.job.check.CheckOutcome.TableShare;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is left to do before a close: what stops it, what would be rejected, what belongs to no system, what has no figures;
 * each with the money that it concerns, and the line to write or the command to give next.
 *
 * @param check the command that looks again
 * @param map the command that proposes a register
 * @param run the command that closes the month
 */
record CheckList(CheckOutcome outcome, String check, String map, String run) {
    List<String> lines() {
        List<String> steps = new ArrayList<>();
        if (!outcome.faults().isEmpty()) {
            steps.add("Stops the close: "
                    + (outcome.faults().size() == 1
                            ? "1 reason"
                            : outcome.faults().size() + " reasons")
                    + " above, each with its remedy. Then: " + check);
        }
        rejected().ifPresent(steps::add);
        unmapped().ifPresent(steps::add);
        if (!outcome.missing().isEmpty()) {
            steps.add("Not measured or not there: "
                    + Words.count(outcome.missing().size(), "input")
                    + " under Missing. Put the files into inbox/, then: " + check);
        }
        if (steps.isEmpty()) {
            return List.of("Nothing is left to do. Next: " + run);
        }
        List<String> lines = new ArrayList<>(List.of("To do, what weighs most first:"));
        for (int at = 0; at < steps.size(); at++) {
            lines.add((at + 1) + ". " + steps.get(at));
        }
        if (outcome.faults().isEmpty() && outcome.exit() != Exit.WRONG_USE) {
            lines.add("A close is possible as it is: " + run);
        }
        return lines;
    }

    private Optional<String> rejected() {
        long rows = Rejection.rows(outcome.rejections());
        Optional<TableShare> most = outcome.shares().stream()
                .filter(share -> share.rowsRejected() > 0)
                .max(Comparator.comparing(share -> Math.max(share.ofRows(), share.ofMoney())));
        return rows == 0
                ? Optional.empty()
                : Optional.of("Rejected: " + Words.count(rows, "row")
                        + most.map(share -> ", up to " + Words.percent(Math.max(share.ofRows(), share.ofMoney()))
                                        + " of " + share.table())
                                .orElse("")
                        + ", missing in every total. Correct the files as their messages say, then: " + check);
    }

    private Optional<String> unmapped() {
        return outcome.lines().stream()
                .filter(sum -> sum.fate().equals("unmapped") && sum.lines() > 0)
                .findFirst()
                .map(sum -> "Belongs to no system: " + amounts(sum) + " in " + Words.count(sum.lines(), "line")
                        + share(sum) + ", in totals only. For rows and billing_names of systems.csv: " + map);
    }

    /** Of what would be posted, where all is of one currency. */
    private String share(LineSum unmapped) {
        Optional<LineSum> posted = outcome.lines().stream()
                .filter(sum -> sum.fate().equals("posted"))
                .filter(sum -> sum.amounts().size() == 1 && unmapped.amounts().size() == 1)
                .filter(sum ->
                        sum.amounts().firstKey().equals(unmapped.amounts().firstKey()))
                .findFirst();
        return posted.filter(sum -> amount(sum).signum() != 0)
                .map(sum -> ", "
                        + Words.percent(
                                amount(unmapped).doubleValue() / amount(sum).doubleValue()) + " of what is posted")
                .orElse("");
    }

    private static BigDecimal amount(LineSum sum) {
        return sum.amounts().get(sum.amounts().firstKey());
    }

    private static String amounts(LineSum sum) {
        return sum.amounts().entrySet().stream()
                .map(amount -> Words.money(amount.getValue(), amount.getKey()) + " " + amount.getKey())
                .collect(Collectors.joining(", "));
    }
}
