package io.outlay.job.check;

import io.outlay.delivery.Ending;
import io.outlay.delivery.Webhook;
import io.outlay.job.check.CheckFault.Cause;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.PeriodFolders;
import io.outlay.job.workspace.ReportArchive;
import io.outlay.job.workspace.Secret;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.report.IssuedReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A short text to a webhook, of the last report and of what {@code check} found. */
public final class TeamNotice implements NotifyTeam {
    private static final int DAYS = 30;
    /** Columns of {@code renewals.csv} that hold a day to keep, with what it is the day of. */
    private static final Map<String, String> DEADLINES = deadlines();

    /** What the notice says of the last report. */
    private record LastReport(String landing, List<String> due) {}

    private final Map<String, String> environment;

    /** @param environment holds the address, see {@link Secret#NOTIFY} */
    public TeamNotice(Map<String, String> environment) {
        this.environment = environment;
    }

    private static Map<String, String> deadlines() {
        Map<String, String> deadlines = new LinkedHashMap<>();
        deadlines.put("act_by", "act");
        deadlines.put("notice_deadline", "last day of notice");
        deadlines.put("end", "contract ends");
        return deadlines;
    }

    @Override
    public String send(Workspace workspace, CheckOutcome checked, LocalDate today) {
        Webhook webhook = webhook();
        Ending ending = webhook.post(lines(workspace, checked, today));
        if (ending instanceof Ending.Sent sent) {
            return "Notice " + sent.note();
        }
        throw new Stopped(Exit.FAILED, "The notice was not posted: " + ending.note());
    }

    private Webhook webhook() {
        String variable = Secret.NOTIFY.variable();
        String url = Secret.NOTIFY
                .in(environment)
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE,
                        "There is no address to post the notice to.\nSet " + variable
                                + " to the address of an incoming webhook, or " + variable
                                + "_FILE to a file that holds it."));
        return Webhook.of(url)
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE,
                        variable + " holds no address of a webhook.\nIt begins with https:// and names a host."));
    }

    private static List<String> lines(Workspace workspace, CheckOutcome checked, LocalDate today) {
        SortedMap<YearMonth, Integer> closed = PeriodFolders.archived(Session.data(workspace));
        Optional<LastReport> last = closed.isEmpty()
                ? Optional.empty()
                : new ReportArchive(Session.data(workspace))
                        .latest(
                                closed.lastKey(),
                                report -> new LastReport(landing(report, checked.currency()), due(report, today)));
        List<String> lines = new ArrayList<>();
        lines.add(Session.settings(workspace).settings().company() + ", before the close of " + checked.period()
                + (closed.isEmpty() ? ": no month is closed yet" : ": last closed is " + closed.lastKey()));
        lines.add(last.map(LastReport::landing).orElse("How the year lands is not known before a first close."));
        checked.faults().stream()
                .filter(fault -> fault.cause() != Cause.INCOMPLETE)
                .forEach(fault -> lines.add("A run would stop: " + fault.message()));
        checked.missing().stream().map(MissingInput::message).forEach(lines::add);
        lines.addAll(last.map(LastReport::due).orElse(List.of()));
        return lines;
    }

    /** Of the fiscal year of the last report, against its budget. */
    private static String landing(IssuedReport report, String currency) {
        return report.rows("budget.csv").stream()
                .filter(row -> row.get("level").equals("portfolio")
                        && row.get("cost_pool").isEmpty()
                        && !row.get("landing").isEmpty())
                .findFirst()
                .map(row -> landing(
                        new BigDecimal(row.get("landing")),
                        Optional.of(row.get("year_budget"))
                                .filter(text -> !text.isEmpty())
                                .map(BigDecimal::new),
                        currency))
                .orElse("How the year lands is not known: it has no budget.");
    }

    private static String landing(BigDecimal landing, Optional<BigDecimal> budget, String currency) {
        String lands = "The fiscal year lands at " + whole(landing, currency);
        return budget.map(sum -> lands + ", " + whole(landing.subtract(sum).abs(), currency)
                        + (landing.compareTo(sum) > 0 ? " above" : " below") + " its budget of "
                        + whole(sum, currency))
                .orElse(lands);
    }

    /** Deadlines from today on, a line for each day and contract, in order of day. */
    private static List<String> due(IssuedReport report, LocalDate today) {
        SortedMap<LocalDate, List<String>> due = new TreeMap<>();
        for (Map<String, String> row : report.rows("renewals.csv")) {
            SortedMap<LocalDate, List<String>> days = new TreeMap<>();
            DEADLINES.forEach((column, what) -> Optional.of(row.get(column))
                    .filter(text -> !text.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(DAYS)))
                    .ifPresent(day ->
                            days.computeIfAbsent(day, d -> new ArrayList<>()).add(what)));
            days.forEach((day, what) ->
                    due.computeIfAbsent(day, d -> new ArrayList<>()).add(deadline(row, String.join(", ", what))));
        }
        List<String> lines = new ArrayList<>();
        due.forEach((day, contracts) -> contracts.forEach(contract -> lines.add(day + ": " + contract)));
        return lines;
    }

    private static String deadline(Map<String, String> row, String what) {
        String money = row.get("at_stake").isEmpty()
                ? ""
                : ", " + whole(new BigDecimal(row.get("at_stake")), row.get("currency")) + " at stake";
        return row.get("system_name") + " (" + row.get("contract_id") + "): " + what + money;
    }

    private static String whole(BigDecimal amount, String currency) {
        return currency + " " + String.format(Locale.ROOT, "%,.0f", amount);
    }
}
