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
 * @param money as it is told: a year, or what the months known hold; reporting currency
 * @param movable what of it a decision can move, as a year's worth whatever months are known, so that reasons compare; 0
 *     where a term binds that can no longer be left ({@link Movable})
 * @param evidence a sentence that says the reason beside another one
 */
public record Reason(
        Finding.Kind kind,
        String name,
        List<String> systems,
        String amount,
        String what,
        BigDecimal money,
        BigDecimal movable,
        Optional<YearMonth> since,
        String action,
        String evidence) {}
