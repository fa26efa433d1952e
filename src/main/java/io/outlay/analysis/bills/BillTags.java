package io.outlay.analysis.bills;

import io.outlay.analysis.series.AnalysisInput;
import io.outlay.analysis.verdict.Tag;
import io.outlay.model.fact.Agreement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tags that follow from bills and contracts. */
final class BillTags {
    private final AnalysisInput input;
    private final Map<String, Set<Tag>> tags = new TreeMap<>();

    BillTags(AnalysisInput input) {
        this.input = input;
    }

    /** By system; one without tags is missing. */
    Map<String, Set<Tag>> bySystem() {
        return tags;
    }

    private void add(Tag tag, Collection<String> systems) {
        systems.forEach(
                id -> tags.computeIfAbsent(id, key -> EnumSet.noneOf(Tag.class)).add(tag));
    }

    void billSteps(List<BillStep> steps) {
        add(Tag.BILL_STEP, steps.stream().map(BillStep::systemId).toList());
    }

    void priceSteps(List<PriceStep> steps) {
        add(
                Tag.PRICE_STEP,
                steps.stream().filter(PriceStep::step).map(PriceStep::systemId).toList());
    }

    void unusedSeats(List<UnusedSeats> unused) {
        add(Tag.UNUSED_SEATS, unused.stream().map(UnusedSeats::systemId).toList());
    }

    /** Whose notice deadline comes within the days of the act-by list. */
    void noticeDue(List<Agreement> agreements) {
        LocalDate asOf = input.period().atEndOfMonth();
        LocalDate until = asOf.plusDays(input.bills().renewals().actByDays());
        add(
                Tag.NOTICE_DUE,
                agreements.stream()
                        .filter(agreement -> agreement
                                .deadline()
                                .filter(day -> day.isAfter(asOf) && !day.isAfter(until))
                                .isPresent())
                        .map(agreement -> agreement.contract().systemId())
                        .toList());
    }

    void revenueShare(Set<String> systems) {
        add(Tag.GMV_PRICED, systems);
    }
}
