package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Locale;

/** {@code findings.csv}: what is told on Summary, and all findings after those, the most money first. */
public final class FindingTable {
    private FindingTable() {}

    public static Table<Finding> of(List<Finding> findings) {
        return Table.of(
                "findings",
                List.of(
                        Field.text("kind", finding -> finding.kind().name().toLowerCase(Locale.ROOT)),
                        Field.text("systems", finding -> String.join(";", finding.systems())),
                        Field.text("name", Finding::name),
                        Field.amount("money", Finding::money),
                        Field.month("since", Finding::since),
                        Field.text("act_by", finding -> finding.actBy().map(Object::toString)),
                        Field.of("finding", Field.Kind.PROSE, Finding::sentence),
                        Field.of("what", Field.Kind.PROSE, Finding::what),
                        Field.of("action", Field.Kind.PROSE, Finding::action),
                        Field.of("by", Field.Kind.PROSE, Finding::by),
                        Field.of("evidence", Field.Kind.PROSE, finding -> String.join(" ", finding.evidence()))),
                findings);
    }
}
