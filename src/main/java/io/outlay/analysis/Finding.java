package io.outlay.analysis;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What to tell someone who reads one page.
 *
 * @param headline one sentence with system, amount and month
 * @param systems ids of the systems it is about
 * @param money cost beyond growth of a year, reporting currency
 * @param action one sentence
 */
public record Finding(
        String headline, List<String> systems, BigDecimal money, Optional<YearMonth> since, String action) {}
