package io.outlay.analysis.finding;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One reason to tell of systems, before reasons on the same system become one finding.
 *
 * @param name as the finding's
 * @param amount how the headline begins: name and money, as a clause
 * @param what the reason, with the figures that show it; no full stop
 * @param money a year, reporting currency
 * @param evidence a sentence that says the reason beside another one
 */
public record Reason(
        Finding.Kind kind,
        String name,
        List<String> systems,
        String amount,
        String what,
        BigDecimal money,
        Optional<YearMonth> since,
        String action,
        String evidence) {}
