package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.model.RejectionCode.MISSING_VALUE;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.FindingDecision;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decisions on findings: the sheet Findings of a finance workbook that a close wrote. It is no table that people give by
 * themselves, so it is not among {@link KnownTables}: only its sheet is read as one.
 *
 * <pre>
 * Findings · Acme · September 2026
 *
 * What,Finding,…,Decision,Comment,Key
 * Mailer,…,…,approve,Talk to the vendor,excess|mailer|Mailer
 * </pre>
 *
 * <ul>
 *   <li>{@code decision} {@code approve reject later}; blank where none was made
 *   <li>{@code comment} text
 *   <li>{@code key} of the finding; rows may be sorted. A row without one holds no decision
 * </ul>
 *
 * The month is that of the title. A finding is there once: an equal row is a duplicate, another one a contradiction.
 */
public final class DecisionsTable implements Table {
    private static final Column<String> DECISION =
            optional("decision", Words.oneOf(FindingDecision.CHOICES, Function.identity()));
    private static final Column<String> COMMENT = optional("comment", Words::text);
    private static final Column<String> KEY = optional("key", Words::text);

    private final Optional<YearMonth> month;

    /** @param month that the workbook closed; without it nothing that was entered can be accepted */
    public DecisionsTable(Optional<YearMonth> month) {
        this.month = month;
    }

    @Override
    public String kind() {
        return "decisions";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(DECISION, COMMENT, KEY);
    }

    @Override
    public List<String> inHeader(Header header) {
        return List.of(DECISION.name(), COMMENT.name(), KEY.name());
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        return row.find(KEY).map(List::of);
    }

    @Override
    public List<Fault> check(Row row) {
        List<Fault> faults = new ArrayList<>();
        if (row.find(DECISION).isEmpty() && row.find(COMMENT).isEmpty()) {
            return faults;
        }
        if (row.find(KEY).isEmpty()) {
            faults.add(new Fault(
                    MISSING_VALUE,
                    KEY.name(),
                    "",
                    "is missing, so the finding is not known",
                    "Enter decision and comment in the row of their finding."));
        }
        if (month.isEmpty()) {
            faults.add(Fault.whole(
                    MISSING_VALUE,
                    "the month of the workbook is missing above the header",
                    "Leave the title of the sheet as it was written, such as \"Findings · Acme · September 2026\"."));
        }
        return faults;
    }

    @Override
    public List<Fact> facts(Row row) {
        return month.isEmpty() || row.find(KEY).isEmpty()
                ? List.of()
                : List.of(new FindingDecision(
                        month.get(), row.get(KEY), row.find(DECISION), row.find(COMMENT), row.source()));
    }
}
