package io.outlay.job.ledger;

import io.outlay.ledger.document.NameGuess;
import io.outlay.ledger.document.Posting;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a reader should know of a posting though it is no fault: plain sentences. */
public final class PostingNotes {
    /** Names in one sentence; a longer list is cut off. */
    private static final int NAMES = 5;

    private PostingNotes() {}

    /** @param period that is closed, or looked at */
    public static List<String> of(Prepared prepared, YearMonth period) {
        List<String> notes = new ArrayList<>(of(prepared.documents()));
        notes.addAll(prepared.documents().notes());
        AgreedTerms.doubtful(prepared.facts().of(Contract.class), period.atDay(1)).stream()
                .map(PostingNotes::succession)
                .forEach(notes::add);
        prepared.openBills(period).forEach((month, issuers) -> notes.add(open(month, issuers, period)));
        return notes;
    }

    private static String open(YearMonth month, List<String> issuers, YearMonth period) {
        return "Not closed by " + String.join(", ", issuers) + ", and so preliminary: cost of " + month + ". "
                + (month.equals(period)
                        ? "Run the month again when a file says that its billing period is closed."
                        : "What still changes is a restatement.");
    }

    private static String succession(AgreedTerms.Succession doubt) {
        String renewing = doubt.renewing().contractId();
        String next = doubt.next().contractId();
        return "Contract " + next + " of " + doubt.next().systemId() + " begins on "
                + doubt.next().start() + ", when " + renewing + " renews itself, and both count. If " + next
                + " replaces "
                + renewing + ", write false into auto_renew of " + renewing + ".";
    }

    private static List<String> of(Posting posting) {
        List<String> notes = new ArrayList<>(counts(posting));
        List<String> strangers = posting.lines().stream()
                .filter(l ->
                        l.systemId().equals(TechSystem.UNMAPPED) && l.booked().isPresent())
                .map(l -> l.line().vendor())
                .distinct()
                .sorted()
                .toList();
        if (!strangers.isEmpty()) {
            notes.add(unmapped(strangers));
        }
        if (!posting.guesses().isEmpty()) {
            notes.add(guessed(posting.guesses()));
        }
        return notes;
    }

    private static List<String> counts(Posting posting) {
        List<String> notes = new ArrayList<>();
        long duplicates = count(posting, DocumentLine.State.DUPLICATE);
        if (duplicates > 0) {
            notes.add(twice(posting));
        }
        long waiting = count(posting, DocumentLine.State.WAITING);
        if (waiting > 0) {
            notes.add(
                    waiting == 1
                            ? "1 invoice line is issued after the period and is not for it: it waits for the next close."
                            : waiting
                                    + " invoice lines are issued after the period and are not for it: they wait for the next close.");
        }
        return notes;
    }

    /** Rows rather than lines, where lines add rows up. */
    private static String twice(Posting posting) {
        List<InvoiceLine> lines = posting.lines().stream()
                .filter(l -> l.state() == DocumentLine.State.DUPLICATE)
                .map(DocumentLine::line)
                .toList();
        long rows = lines.stream().mapToLong(InvoiceLine::rows).sum();
        List<String> files = lines.stream()
                .map(line -> line.source().place())
                .distinct()
                .sorted()
                .toList();
        String some = String.join(", ", files.subList(0, Math.min(NAMES, files.size())))
                + (files.size() > NAMES ? " and " + (files.size() - NAMES) + " more files" : "");
        return rows == 1
                ? "1 row of invoices is stated twice and counts once (" + some + ")."
                : String.format(Locale.ROOT, "%,d", rows) + " rows of invoices are stated twice and count once (" + some
                        + ").";
    }

    private static long count(Posting posting, DocumentLine.State state) {
        return posting.lines().stream().filter(l -> l.state() == state).count();
    }

    private static String guessed(List<NameGuess> guesses) {
        String some = guesses.stream().limit(NAMES).map(PostingNotes::guess).collect(Collectors.joining("; "));
        String rest = guesses.size() > NAMES ? "; and " + (guesses.size() - NAMES) + " more" : "";
        return (guesses.size() == 1
                        ? "1 vendor is mapped by a part of its name: "
                        : guesses.size() + " vendors are mapped by a part of their name: ")
                + some + rest
                + ". Where that is right, add the vendor to the system's billing_names; where not, to those of"
                + " another system.";
    }

    private static String guess(NameGuess guess) {
        String amounts = guess.amounts().entrySet().stream()
                .map(a -> a.getValue().toPlainString() + " " + a.getKey())
                .collect(Collectors.joining(", "));
        return "\"" + guess.vendor() + "\" to " + guess.systemId() + ", which \"" + guess.name() + "\" belongs to ("
                + guess.lines() + (guess.lines() == 1 ? " line, " : " lines, ") + amounts + ")";
    }

    private static String unmapped(List<String> vendors) {
        String some = String.join("; ", vendors.subList(0, Math.min(NAMES, vendors.size())));
        String rest = vendors.size() > NAMES ? " and " + (vendors.size() - NAMES) + " more" : "";
        return (vendors.size() == 1
                        ? "1 vendor belongs to no system, its cost is shown"
                        : vendors.size() + " vendors belong to no system, their cost is shown")
                + " under unmapped: " + some + rest + ". Name a system_id, or add an alias or billing name.";
    }
}
