package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.report.sheet.Column;
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
                        Column.text("kind", finding -> finding.kind().name().toLowerCase(Locale.ROOT)),
                        Column.text("systems", finding -> String.join(";", finding.systems())),
                        Column.text("name", Finding::name),
                        Column.amount("money", Finding::money),
                        Column.month("since", Finding::since),
                        Column.text("act_by", finding -> finding.actBy().map(Object::toString)),
                        Column.of("finding", Column.Kind.PROSE, Finding::sentence),
                        Column.of("what", Column.Kind.PROSE, Finding::what),
                        Column.of("action", Column.Kind.PROSE, Finding::action),
                        Column.of("by", Column.Kind.PROSE, Finding::by),
                        Column.of("evidence", Column.Kind.PROSE, finding -> String.join(" ", finding.evidence()))),
                findings);
    }
}
