package io.outlay.job.map;

import io.outlay.analysis.proposal.ProposalCalculator;
import io.outlay.analysis.proposal.ProposalInput;
import io.outlay.analysis.proposal.ProposedAlias;
import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.analysis.proposal.RegisterProposal;
import io.outlay.catalogue.Catalogue;
import io.outlay.catalogue.CategoryWords;
import io.outlay.job.ledger.Facts;
import io.outlay.job.ledger.LineCharges;
import io.outlay.job.ledger.RateHistory;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.job.map.MapOutcome.Accepted;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Session;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import io.outlay.ledger.document.Posting;
import io.outlay.model.Names;
import io.outlay.model.PartyName;
import io.outlay.model.Progress;
import io.outlay.model.RejectionCode;
import io.outlay.model.Spelling;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.settings.OutlaySettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Reads the inbox as {@code check} does, and writes what the register lacks beside it. */
public final class WorkspaceMap implements MapWorkspace {
    private static final int MONTHS_BACK = 3;

    private final Progress progress;

    /** Telling nobody. */
    public WorkspaceMap() {
        this(Progress.SILENT);
    }

    /** @param progress told of each stage */
    public WorkspaceMap(Progress progress) {
        this.progress = progress;
    }

    @Override
    public MapOutcome map(Workspace workspace, Optional<Acceptance> accept, LocalDate today) {
        OutlaySettings settings = Session.settings(workspace).settings();
        Path root = workspace.root().toAbsolutePath().normalize();
        WorkspaceReading reading = WorkspaceReading.of(root, settings, progress);
        progress.begin("proposing systems", -1);
        YearMonth last = last(reading.lines(), today, settings.close().cutoffDays());
        Facts facts = Facts.of(reading);
        Posting bills =
                StatedSystems.added(reading, facts).prepared(last, settings).documents();
        RegisterProposal proposal = proposal(facts, counted(bills), last, settings);
        List<String> notes = new ArrayList<>(notes(reading, bills, last));
        Proposals proposals = Proposals.of(workspace.root(), proposal, settings.currency());
        Gaps gaps = gaps(UnknownForms.of(reading.rejections()).proposable(root), facts, proposal, settings);
        Optional<Accepted> accepted = accept.map(what -> proposals.accept(what, gaps.tasks()));
        Proposals left = accepted.map(proposals::without).orElse(proposals);
        progress.end(proposal.systems().size() + " rows");
        return new MapOutcome(
                Exit.DONE,
                settings.company(),
                settings.currency(),
                proposal.last(),
                facts.systems().size(),
                proposals.systems().stream().map(WorkspaceMap::shown).toList(),
                proposal.aliases().stream().map(WorkspaceMap::shown).toList(),
                accepted.map(done -> proposals.gaps(gaps, done)).orElse(gaps),
                left.writeSystems(notes),
                left.writeContracts(notes),
                accepted,
                notes);
    }

    private static Gaps gaps(UnknownForms unread, Facts facts, RegisterProposal proposal, OutlaySettings settings) {
        return RegisterGaps.of(
                facts,
                proposal,
                new Gaps.Hours(
                        NamedSystems.tasks(facts, settings.ledger()),
                        settings.ledger().noSystem().stream().sorted().toList()),
                unread.files());
    }

    private static MapOutcome.Proposed shown(ProposedRow row) {
        ProposedSystem system = row.system();
        return new MapOutcome.Proposed(
                system.systemId(),
                row.register().get("name"),
                row.layer(),
                row.type(),
                Names.id(system.part()),
                row.written() ? "you" : Names.id(system.guess().evidence()),
                row.isSure(),
                system.guess().why(),
                system.billingNames(),
                system.bills().first(),
                system.bills().last(),
                system.bills().cost());
    }

    private static MapOutcome.Name shown(ProposedAlias alias) {
        return new MapOutcome.Name(alias.billingName(), alias.systemId(), alias.sure(), alias.why(), alias.cost());
    }

    /**
     * The last month with a bill; without one the last that is over. Where bills end within the days of the cut-off, they
     * are those that came before the month before was closed, and that is the last.
     */
    private static YearMonth last(List<InvoiceLine> lines, LocalDate today, int cutoffDays) {
        List<LocalDate> days = lines.stream()
                .map(InvoiceLine::issueDate)
                .filter(day -> !day.isAfter(today))
                .toList();
        Optional<LocalDate> newest = days.stream().max(Comparator.naturalOrder());
        YearMonth month =
                newest.map(YearMonth::from).orElse(YearMonth.from(today).minusMonths(1));
        boolean begun = newest.filter(day -> day.getDayOfMonth() <= cutoffDays).isPresent()
                && days.stream()
                        .anyMatch(day ->
                                YearMonth.from(day).equals(month.minusMonths(1)) && day.getDayOfMonth() > cutoffDays);
        return begun ? month.minusMonths(1) : month;
    }

    private static RegisterProposal proposal(
            Facts facts, List<DocumentLine> lines, YearMonth last, OutlaySettings settings) {
        SortedMap<String, SortedSet<String>> named = NamedSystems.unknown(facts, settings.ledger());
        Map<String, String> aliases = facts.of(Alias.class).stream()
                .filter(alias -> named.containsKey(alias.systemId()))
                .collect(Collectors.toMap(
                        alias -> PartyName.of(alias.billingName()).key(), Alias::systemId, (first, later) -> later));
        return ProposalCalculator.of(
                new ProposalInput(
                        converted(lines, last, settings.currency()),
                        lines,
                        LineCharges.of(lines),
                        facts.systems(),
                        facts.of(Contract.class),
                        named,
                        aliases,
                        Spelling::near),
                Catalogue.shipped(),
                CategoryWords.shipped());
    }

    /** The last month, of a few, whose bills in other currencies can be converted: the newest rates may not be out yet. */
    private static YearMonth converted(List<DocumentLine> lines, YearMonth last, String currency) {
        Map<YearMonth, Boolean> foreign = lines.stream()
                .filter(line -> !line.line().currency().equals(currency))
                .collect(Collectors.toMap(
                        line -> YearMonth.from(line.line().issueDate()),
                        line -> line.booked().isPresent(),
                        Boolean::logicalAnd));
        for (int back = 0; back <= MONTHS_BACK && foreign.containsValue(true); back++) {
            if (foreign.getOrDefault(last.minusMonths(back), true)) {
                return last.minusMonths(back);
            }
        }
        return last;
    }

    /** What is stated twice or replaced counts once; what lacks a rate counts. */
    private static List<DocumentLine> counted(Posting bills) {
        Set<String> without = bills.rejections().stream()
                .filter(rejection -> rejection.code() == RejectionCode.MISSING_RATE)
                .map(rejection -> rejection.source().toString())
                .collect(Collectors.toSet());
        return bills.lines().stream()
                .filter(line -> switch (line.state()) {
                    case POSTED, WAITING -> true;
                    case REJECTED -> without.contains(line.line().source().toString());
                    case DUPLICATE, SUPERSEDED -> false;
                })
                .toList();
    }

    private static List<String> notes(WorkspaceReading reading, Posting bills, YearMonth last) {
        List<String> notes = new ArrayList<>();
        if (reading.lines().isEmpty() && reading.rejections().stream().noneMatch(UnknownForms::isOne)) {
            notes.add("No invoices were read; put exports of the accounts payable or e-invoices into inbox/.");
        }
        long rejected = reading.rejections().stream()
                .filter(rejection -> !UnknownForms.isOne(rejection))
                .count();
        if (rejected > 0) {
            notes.add((rejected == 1
                            ? "1 row of the files cannot be read and is"
                            : rejected + " rows of the files cannot be read and are")
                    + " not in it; check says why.");
        }
        Set<String> currencies = bills.rejections().stream()
                .filter(rejection -> rejection.code() == RejectionCode.MISSING_RATE)
                .map(rejection -> rejection.currency())
                .collect(Collectors.toSet());
        if (!currencies.isEmpty()) {
            notes.add("Bills in " + currencies.stream().sorted().collect(Collectors.joining(", "))
                    + " have no exchange rate, so their cost is not known; "
                    + RateHistory.of(reading.of(ExchangeRate.class)).remedy(last) + ".");
        }
        return notes;
    }
}
