package io.outlay.analysis;

import io.outlay.model.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tags that follow from bills and contracts, independent of any test. */
final class BillTags {
    static final String BILL_STEP = "BILL_STEP";
    static final String PRICE_STEP = "PRICE_STEP";
    static final String UNUSED_SEATS = "UNUSED_SEATS";
    static final String NOTICE_DUE = "NOTICE_DUE";
    static final String GMV_PRICED = "GMV_PRICED";

    private final AnalysisInput input;
    private final Map<String, Set<String>> tags = new TreeMap<>();

    BillTags(AnalysisInput input) {
        this.input = input;
    }

    /** In the method's order. */
    List<String> of(String systemId) {
        Set<String> own = tags.getOrDefault(systemId, Set.of());
        return List.of(BILL_STEP, PRICE_STEP, UNUSED_SEATS, NOTICE_DUE, GMV_PRICED).stream()
                .filter(own::contains)
                .toList();
    }

    private void add(String systemId, String tag) {
        tags.computeIfAbsent(systemId, id -> new TreeSet<>()).add(tag);
    }

    void billSteps(List<BillStep> steps) {
        steps.forEach(step -> add(step.systemId(), BILL_STEP));
    }

    void priceSteps(List<PriceStep> steps) {
        steps.stream().filter(PriceStep::step).forEach(step -> add(step.systemId(), PRICE_STEP));
    }

    void unusedSeats(List<UnusedSeats> unused) {
        unused.forEach(seats -> add(seats.systemId(), UNUSED_SEATS));
    }

    /** Whose notice deadline comes within the days of the act-by list. */
    void noticeDue(List<Agreement> agreements) {
        LocalDate asOf = input.period().atEndOfMonth();
        LocalDate until = asOf.plusDays(input.bills().renewals().actByDays());
        agreements.stream()
                .filter(agreement -> agreement
                        .deadline()
                        .filter(day -> day.isAfter(asOf) && !day.isAfter(until))
                        .isPresent())
                .forEach(agreement -> add(agreement.contract().systemId(), NOTICE_DUE));
    }

    void revenueShare(Set<String> systems) {
        systems.forEach(id -> add(id, GMV_PRICED));
    }
}
