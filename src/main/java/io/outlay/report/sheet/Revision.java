package io.outlay.report.sheet;

import java.util.List;
import java.util.Optional;

/**
 * Which issue of a period's report this is.
 *
 * @param number from 1; the same figures keep their number
 * @param changed names of the CSV files that differ from the revision before, without ending
 * @param reason why an older period was issued again, as it was given
 */
public record Revision(int number, List<String> changed, Optional<String> reason) {
    /** The first issue of a period. */
    public static final Revision FIRST = new Revision(1, List.of(), Optional.empty());
}
