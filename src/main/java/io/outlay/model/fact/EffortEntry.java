package io.outlay.model.fact;

import io.outlay.model.CostPool;
import io.outlay.model.Invisible;
import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Hours that somebody spent on a system.
 *
 * @param role decides the hourly cost; empty is {@code default}
 * @param activity {@code RUN}, {@code GROW} or {@code TRANSFORM}; {@code RUN} when not stated
 */
public record EffortEntry(
        LocalDate date,
        @SystemId String systemId,
        BigDecimal hours,
        Optional<String> person,
        Optional<String> role,
        CostPool activity,
        Optional<String> task,
        Optional<String> note,
        SourceRef source)
        implements Fact {
    /** The person as one is compared: case and blanks of another kind make no other person. */
    public Optional<String> samePerson() {
        return person.map(name -> Invisible.plain(name).toLowerCase(Locale.ROOT));
    }
}
