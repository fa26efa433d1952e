package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.series.Conversion;
import io.outlay.analysis.series.Driver;
import io.outlay.analysis.series.Series;
import io.outlay.analysis.series.Subject;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.AgreedTerms;
import io.outlay.model.fact.Agreement;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What bills and contracts of a period say: first the tags that need no verdict, then the renewals that do. */
public final class BillReading {
    /** Days in which payments are known ahead: as many as can be set. */
    private static final int AHEAD = 730;

    private final AnalysisInput input;
    private final DuplicateCheck duplicates;
    private final List<LikeBills> kinds;
    private final List<RecurringBills> recurring;
    private final List<AboveContract> aboveContract;
    private final List<RetiredBilling> retired;
    private final List<Agreement> agreements;
    private final Map<String, Driver> drivers;
    private final List<BillStep> billSteps;
    private final List<PriceStep> steps;
    private final List<UnusedSeats> unused;
    private final BillTags tags;

    /**
     * @param systems with their drivers
     * @param floor money a year from which a rise is told
     */
    public BillReading(AnalysisInput input, List<Series> systems, BigDecimal floor) {
        this.input = input;
        this.drivers = drivers(systems);
        this.duplicates = new DuplicateCheck(input.facts().charges());
        List<DocumentCharge> standing = duplicates.standing(input.facts().charges());
        this.kinds = LikeBills.of(standing);
        List<LikeBills> paid = LikeBills.of(PartialCredits.deducted(standing));
        this.recurring = RecurringBills.of(paid);
        ContractPrices prices = new ContractPrices(input, kinds);
        this.aboveContract = new AboveContractCheck(input, prices, standing).of(kinds);
        this.retired = new RetiredCheck(input, standing).billed();
        this.agreements =
                Agreement.at(input.period().atEndOfMonth(), input.facts().contracts());
        this.billSteps = new BillStepCalculator(input, prices, drivers, floor).steps(recurring);
        this.steps = new PriceStepCalculator(input, prices).steps(paid, recurring);
        this.unused = new UnusedSeatsCalculator(input).unused(kinds);
        this.tags = new BillTags(input);
        tags.billSteps(billSteps);
        tags.priceSteps(steps);
        tags.unusedSeats(unused);
        tags.noticeDue(agreements);
        tags.revenueShare(new RevenueShare(input).systems(kinds, input.facts().charges()));
    }

    /** By system; one without tags is missing. */
    public Map<String, Set<Tag>> tags() {
        return tags.bySystem();
    }

    /** Ids of systems out of service for which more bills are to be expected. */
    public Set<String> stillBilled() {
        return retired.stream()
                .filter(RetiredBilling::goesOn)
                .map(RetiredBilling::systemId)
                .collect(Collectors.toSet());
    }

    public List<Renewal> renewals(List<Judgement> systems) {
        return new RenewalCalculator(Conversion.of(input), systems, unused, steps).renewals(agreements);
    }

    public BillSignals signals(List<Renewal> renewals) {
        Map<String, String> names =
                input.systems().stream().collect(Collectors.toMap(TechSystem::systemId, TechSystem::name));
        return new BillSignals(
                new BillSignals.Contradictions(aboveContract, retired),
                billSteps,
                steps,
                unused,
                new UnusedSeatsCalculator(input).paid(kinds),
                new ActByCalculator(input, unused).within(renewals),
                new ContractPayments(input, names, input.bills().renewals().cashDays()).of(agreements),
                new ContractPayments(input, names, AHEAD).of(agreements),
                invoices());
    }

    private static Map<String, Driver> drivers(List<Series> systems) {
        Map<String, Driver> drivers = new TreeMap<>();
        systems.forEach(series ->
                series.driver().ifPresent(driver -> drivers.put(series.subject().id(), driver)));
        return drivers;
    }

    private List<InvoiceSignal> invoices() {
        LocalDate told = input.period().minusMonths(Subject.YEAR).atEndOfMonth();
        List<InvoiceSignal> all = new ArrayList<>(duplicates.signals(told));
        all.addAll(new UnusualBillCheck(input, drivers).signals(kinds));
        Set<SourceRef> known = all.stream().map(s -> s.bill().source()).collect(Collectors.toSet());
        BillFaults faults = new BillFaults(input.currency());
        aboveContract.stream()
                .filter(above -> !known.contains(above.charge().source()))
                .map(faults::aboveContract)
                .forEach(all::add);
        retired.stream().map(faults::afterRetirement).forEach(all::add);
        BillsWithoutPeriod.of(recurring, AgreedTerms.of(input.facts().contracts())).stream()
                .filter(bills -> bills.latest().issueDate().isAfter(told))
                .map(faults::withoutPeriod)
                .forEach(all::add);
        all.sort(Comparator.comparing((InvoiceSignal s) -> s.bill().issueDate())
                .reversed()
                .thenComparing(InvoiceSignal::money, Comparator.reverseOrder())
                .thenComparing(InvoiceSignal::systemId)
                .thenComparing(s -> s.bill().invoiceNo())
                .thenComparing(InvoiceSignal::kind)
                .thenComparing(InvoiceSignal::costPool));
        return List.copyOf(all);
    }
}
