package io.outlay.report.bills;

import io.outlay.analysis.bills.Renewal;
import io.outlay.model.Sha256;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * {@code deadlines.ics} (RFC 5545): an entry of a whole day for each notice deadline, renewal and day to act by of {@code
 * renewals.csv}. The UID follows from company, system, contract, kind and the term that ends: the file of a later month
 * updates the entries of the one before, by a higher SEQUENCE. DTSTAMP is the first day after the period, so that the same
 * report gives the same bytes.
 */
public final class DeadlineCalendar {
    /** Name of the file. */
    public static final String FILE = "deadlines.ics";

    private final CloseReport report;

    private DeadlineCalendar(CloseReport report) {
        this.report = report;
    }

    /** A day to remember. */
    private record Deadline(LocalDate day, String kind, String title, Renewal renewal) {}

    /**
     * Writes the calendar into a folder that exists; without contracts none, as a calendar has at least one entry.
     *
     * @param revision of the report
     * @throws UncheckedIOException when the file cannot be written
     */
    public static void write(Path folder, CloseReport report, int revision) {
        DeadlineCalendar of = new DeadlineCalendar(report);
        List<Deadline> deadlines = of.deadlines();
        if (deadlines.isEmpty()) {
            return;
        }
        Path file = folder.resolve(FILE);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Outlay//Technology cost//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        deadlines.forEach(deadline -> calendar.add(of.event(deadline, revision)));
        try (OutputStream out = Files.newOutputStream(file)) {
            new CalendarOutputter(true).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /** By day. */
    private List<Deadline> deadlines() {
        List<Deadline> all = new ArrayList<>();
        for (Renewal r : report.analysis().renewals()) {
            String name = r.systemName() + " (" + r.contractId() + ")";
            r.noticeDeadline()
                    .ifPresent(day -> all.add(new Deadline(day, "notice", "Last day to give notice: " + name, r)));
            r.end().ifPresent(day -> all.add(new Deadline(day.plusDays(1), "renewal", renewal(r) + name, r)));
            // A day to act by that is the deadline itself would be in the calendar twice.
            r.actBy()
                    .filter(day -> !r.noticeDeadline().equals(Optional.of(day)))
                    .ifPresent(day -> all.add(new Deadline(day, "act-by", "Decide by today: " + name, r)));
        }
        all.sort(Comparator.comparing(Deadline::day)
                .thenComparing(Deadline::kind)
                .thenComparing(d -> d.renewal().systemId())
                .thenComparing(d -> d.renewal().contractId()));
        return all;
    }

    private static String renewal(Renewal r) {
        return r.autoRenew() ? "Contract renews: " : "Contract has ended: ";
    }

    private VEvent event(Deadline deadline, int revision) {
        Instant stamp =
                report.head().period().plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(deadline)));
        event.add(new DtStamp(stamp));
        event.add(new DtStart<>(deadline.day()));
        event.add(new Summary(deadline.title()));
        event.add(new Description(words(deadline.renewal())));
        event.add(new Sequence(sequence(revision)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Grows with the period, and within it with the revision. */
    private int sequence(int revision) {
        int months =
                report.head().period().getYear() * 12 + report.head().period().getMonthValue();
        return months * 100 + Math.min(revision, 99);
    }

    /** The day a term ends is what tells terms apart: a deadline that moves is the same entry on another day. */
    private String uid(Deadline deadline) {
        Renewal r = deadline.renewal();
        String hex = new Sha256()
                .add(report.head().company())
                .add(firstId(r))
                .add(r.contractId())
                .add(deadline.kind())
                .add(r.end().map(LocalDate::toString).orElse("open-ended"))
                .hex();
        return hex.substring(0, 32) + "@outlay";
    }

    /** A system that is renamed keeps its entries. */
    private String firstId(Renewal r) {
        return report.systems().stream()
                .filter(system -> system.systemId().equals(r.systemId()))
                .map(TechSystem::firstId)
                .findFirst()
                .orElse(r.systemId());
    }

    private String words(Renewal r) {
        String currency = report.head().currency() + " ";
        List<String> lines = new ArrayList<>();
        r.end().ifPresent(end -> lines.add("Ends: " + end));
        r.next().fee().ifPresent(fee -> lines.add("Next fee: " + currency + fee.toPlainString()));
        r.next()
                .avoidable()
                .filter(money -> money.signum() > 0)
                .ifPresent(money -> lines.add("Avoidable: " + currency + money.toPlainString()));
        lines.add("Verdict: " + r.verdict().title());
        report.systems().stream()
                .filter(system -> system.systemId().equals(r.systemId()))
                .flatMap(system -> system.owner().stream())
                .forEach(owner -> lines.add("Owner: " + owner));
        return String.join("\n", lines);
    }
}
