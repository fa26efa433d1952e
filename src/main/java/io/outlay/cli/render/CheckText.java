package io.outlay.cli.render;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckOutcome.LineSum;
import io.outlay.job.check.CheckOutcome.TableShare;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.InputFile;
import io.outlay.model.Sum;
import io.outlay.model.ledger.LedgerChange;
import io.outlay.model.ledger.LedgerChange.Restated;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What {@code check} tells a reader. */
public final class CheckText {
    /** Restated months in one line, the latest; the others are counted. */
    private static final int MONTHS = 6;

    private CheckText() {}

    /**
     * Each file with its rows, each table beside the limit of the gate, what becomes of the invoice lines, the sum, and what
     * is left to do.
     *
     * @param run the command that closes the month
     * @param all whether every name is listed
     */
    public static List<String> result(CheckOutcome outcome, String run, boolean all) {
        List<String> lines = new ArrayList<>();
        if (!outcome.inputs().isEmpty()) {
            lines.addAll(files(outcome));
            lines.add("");
        }
        if (!outcome.shares().isEmpty()) {
            lines.addAll(shares(outcome.shares()));
            lines.add("");
        }
        if (outcome.lines().stream().anyMatch(sum -> sum.lines() > 0)) {
            lines.addAll(fates(outcome));
            lines.add("");
        }
        List<String> missing = missing(outcome.period(), outcome.missing());
        lines.addAll(missing);
        if (!missing.isEmpty()) {
            lines.add("");
        }
        lines.add(sum(outcome));
        outcome.change().ifPresent(change -> lines.add(change(change, outcome.currency())));
        if (!outcome.faults().isEmpty()) {
            lines.add(
                    outcome.exit() == Exit.WRONG_USE
                            ? "A run would refuse the register and publish nothing"
                            : "A run would stop at the gate and publish nothing");
        }
        lines.addAll(CheckListText.lines(outcome, run, all));
        return lines;
    }

    private static List<String> files(CheckOutcome outcome) {
        TextTable files = new TextTable(
                Set.of(3, 4, 5, 6), "file", "state", "table", "read", "accepted", "rejected", "duplicate");
        for (InputFile file : outcome.inputs()) {
            if (file.tables().isEmpty()) {
                files.add(file.path(), file.state(), "", "", "", "", "");
            }
            file.tables().forEach(table -> add(files, file, table));
        }
        return files.lines();
    }

    private static void add(TextTable files, InputFile file, InputFile.Table table) {
        files.add(
                file.path() + (table.sheet().isEmpty() ? "" : "#" + table.sheet()),
                file.state(),
                table.kind(),
                Words.count(table.rowsRead()),
                Words.count(table.rowsAccepted()),
                Words.count(table.rowsRejected()),
                Words.count(table.rowsDuplicate()));
    }

    private static List<String> shares(List<TableShare> shares) {
        TextTable table = new TextTable(
                Set.of(1, 2, 3, 4, 5), "table", "read", "rejected", "of rows", "of money", "limit", "gate");
        for (TableShare share : shares) {
            table.add(
                    share.table(),
                    Words.count(share.rowsRead()),
                    Words.count(share.rowsRejected()),
                    Words.percent(share.ofRows()),
                    Words.percent(share.ofMoney()),
                    Words.percent(share.limit()),
                    share.stops() ? "stops" : "passes");
        }
        return table.lines();
    }

    private static List<String> fates(CheckOutcome outcome) {
        TextTable table =
                new TextTable(Set.of(1), "invoice lines, close of " + outcome.period(), "lines", "net amount");
        outcome.lines().stream()
                .filter(sum -> sum.lines() > 0)
                .forEach(sum -> table.add(fate(sum), Words.count(sum.lines()), amounts(sum)));
        return table.lines();
    }

    private static String fate(LineSum sum) {
        return switch (sum.fate()) {
            case "posted" -> "would be posted";
            case "unmapped" -> "  of them under unmapped";
            case "waiting" -> "would wait: issued after the period, not for it";
            case "duplicate" -> "are in another document too, count once";
            case "superseded" -> "are of a cloud's delivery that a newer one replaces";
            default -> "would be rejected beside others";
        };
    }

    private static String amounts(LineSum sum) {
        return sum.amounts().entrySet().stream()
                .map(amount -> Words.money(amount.getValue(), amount.getKey()) + " " + amount.getKey())
                .collect(Collectors.joining(", "));
    }

    /** What a close lacks, as {@code check} and {@code run} show it. */
    static List<String> missing(YearMonth period, List<MissingInput> missing) {
        List<String> lines = new ArrayList<>();
        if (!missing.isEmpty()) {
            lines.add("Missing for the close of " + period + ":");
            missing.forEach(input -> lines.add("- " + input.message()));
        }
        return lines;
    }

    private static String sum(CheckOutcome outcome) {
        return Words.count(outcome.inputs().size(), "file") + ": a run would accept "
                + Words.count(total(outcome, InputFile.Table::rowsAccepted), "row") + ", reject "
                + Words.count(total(outcome, InputFile.Table::rowsRejected)) + " and skip "
                + Words.count(total(outcome, InputFile.Table::rowsDuplicate)) + " as duplicate";
    }

    /** {@code Beside what is posted up to 2026-06: 413 lines new, 2 changed; restates 2026-06 by 21.22 EUR}. */
    private static String change(LedgerChange change, String currency) {
        if (change.isNothingNew()) {
            return "Nothing is new beside what is posted up to " + change.closed() + estimates(change, currency);
        }
        List<String> lines = new ArrayList<>();
        lines.add(Words.count(change.newLines(), "line") + " new");
        if (change.changedLines() > 0) {
            lines.add(Words.count(change.changedLines()) + " changed");
        }
        if (change.removedLines() > 0) {
            lines.add(Words.count(change.removedLines()) + " gone, of which "
                    + Words.money(change.removedAmount(), currency) + " " + currency + " is posted");
        }
        List<Restated> months = change.restated();
        String restated = months.stream()
                .skip(Math.max(0, months.size() - MONTHS))
                .map(month -> month.month() + " by " + Words.money(month.difference(), currency))
                .collect(Collectors.joining(", "));
        String earlier = months.size() > MONTHS ? Words.count(months.size() - MONTHS, "month") + " before and " : "";
        return "Beside what is posted up to " + change.closed() + ": " + String.join(", ", lines)
                + (months.isEmpty()
                        ? "; no closed month changes"
                        : "; restates " + earlier + restated + " " + currency);
    }

    /** What a later look at the same bills estimates otherwise: nothing came, and nothing of it is an error. */
    private static String estimates(LedgerChange change, String currency) {
        int months = change.restated().size();
        BigDecimal sum = Sum.of(change.restated(), Restated::difference);
        return months == 0
                ? "; no closed month changes"
                : "; what is estimated for bills that did not come changes by " + Words.money(sum, currency) + " "
                        + currency + " in " + Words.count(months, "closed month");
    }

    private static long total(CheckOutcome outcome, ToLongFunction<InputFile.Table> rows) {
        return outcome.inputs().stream()
                .flatMap(file -> file.tables().stream())
                .mapToLong(rows)
                .sum();
    }

    /**
     * Notes of the files and of the whole; for stderr.
     *
     * @param notes those of the whole, as they are to be shown
     */
    public static List<String> details(CheckOutcome outcome, List<String> notes) {
        List<String> lines = new ArrayList<>();
        for (InputFile file : outcome.inputs()) {
            file.notes().forEach(note -> lines.add("Note: " + file.path() + ": " + note));
        }
        notes.forEach(note -> lines.add("Note: " + note));
        return lines;
    }

    /** Rejections, then what stops the gate; for stderr. */
    public static List<String> faults(CheckOutcome outcome) {
        List<String> messages = new ArrayList<>();
        messages.addAll(RejectionText.messages(outcome.rejections()));
        if (messages.size() < outcome.rejections().size()) {
            messages.add("All " + Words.count(outcome.rejections().size()) + " are listed by --json");
        }
        outcome.faults().forEach(fault -> messages.add(fault.text()));
        return messages;
    }
}
