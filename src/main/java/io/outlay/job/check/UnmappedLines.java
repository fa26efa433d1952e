package io.outlay.job.check;

import io.outlay.job.ledger.Prepared;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.DocumentLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines that are posted and belong to no system. */
record UnmappedLines(List<DocumentLine> lines) {
    private static final int YEAR = 12;

    static UnmappedLines of(Prepared prepared) {
        return new UnmappedLines(prepared.documents().lines().stream()
                .filter(line -> line.state() == DocumentLine.State.POSTED
                        && line.systemId().equals(TechSystem.UNMAPPED))
                .toList());
    }

    /** Those of the twelve months up to one by their day of issue; all where none is. */
    UnmappedLines ofYearTo(YearMonth last) {
        List<DocumentLine> year = lines.stream()
                .filter(line -> {
                    YearMonth issued = YearMonth.from(line.line().issueDate());
                    return !issued.isAfter(last) && issued.isAfter(last.minusMonths(YEAR));
                })
                .toList();
        return year.isEmpty() ? this : new UnmappedLines(year);
    }

    /** Money by vendor, reporting currency, what is billed and credited without its sign; the most first. */
    Map<String, BigDecimal> vendors() {
        Map<String, BigDecimal> sizes = new TreeMap<>();
        lines.forEach(line -> sizes.merge(
                line.line().vendor(), line.booked().orElse(BigDecimal.ZERO).abs(), BigDecimal::add));
        Map<String, BigDecimal> sorted = new LinkedHashMap<>();
        sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(vendor -> sorted.put(vendor.getKey(), vendor.getValue()));
        return sorted;
    }
}
