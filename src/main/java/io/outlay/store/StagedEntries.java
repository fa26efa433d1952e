package io.outlay.store;

import io.outlay.model.Reason;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.store.StandingEntries.Posted;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The entries that an attempt is going to post, on their way into the table of what is staged. */
final class StagedEntries implements PostingDifference.Found, AutoCloseable {
    static final String TABLE = "staged_entry";

    private static final RecordColumns<TargetEntry> ENTRY =
            RecordColumns.of(TargetEntry.class, Map.of("source", "source"));

    private final Attempt attempt;
    private final Map<String, Reason> reasons = new HashMap<>();
    private final CopyRows rows;

    /** @param reasons why entries of a document differ, by document */
    StagedEntries(DataSource dataSource, Attempt attempt, Map<String, Reason> reasons) {
        this.attempt = attempt;
        reasons.forEach((document, reason) -> this.reasons.put(kept(document), reason));
        this.rows = new CopyRows(
                dataSource, TABLE, "attempt_id, reason, correction_of, " + String.join(", ", ENTRY.names()));
    }

    @Override
    public void reversal(Posted standing) {
        add(reason(standing.entry()), Optional.of(standing.entryId()), reversed(standing.entry()));
    }

    @Override
    public void entry(TargetEntry target, boolean instead) {
        Optional<YearMonth> base = attempt.basePeriod();
        boolean closed = base.filter(latest -> !target.month().isAfter(latest)).isPresent();
        add(instead || closed ? reason(target) : Optional.empty(), Optional.empty(), target);
    }

    private void add(Optional<Reason> reason, Optional<String> correctionOf, TargetEntry entry) {
        List<Object> values = ENTRY.values(entry);
        rows.add(Stream.concat(Stream.of(attempt.id(), reason.map(Reason::id), correctionOf), values.stream())
                .toArray());
    }

    private Optional<Reason> reason(TargetEntry entry) {
        return Optional.of(reasons.getOrDefault(kept(entry.document()), Reason.RULE));
    }

    /** As the database has it. */
    private static String kept(String text) {
        return text.replace('\0', CopyRows.NUL);
    }

    private static TargetEntry reversed(TargetEntry e) {
        return new TargetEntry(
                e.document(),
                e.line(),
                e.month(),
                e.systemId(),
                e.costPool(),
                e.basis(),
                e.amount().negate(),
                e.sourceAmount().negate(),
                e.sourceCurrency(),
                e.fxRate(),
                e.quantity().map(q -> q.negate()),
                e.unit(),
                e.oneOff(),
                e.counterSystem(),
                e.source(),
                e.sourceRows());
    }

    @Override
    public void close() {
        rows.close();
    }
}
