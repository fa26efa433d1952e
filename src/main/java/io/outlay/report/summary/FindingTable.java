package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.model.Names;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code findings.csv}: what is told on Summary, and all findings after those, the most money first. */
public final class FindingTable {
    private static final Fields<Finding> FIELD = new Fields<>();

    private FindingTable() {}

    public static Table<Finding> of(List<Finding> findings) {
        return Table.of(
                "findings",
                List.of(
                        FIELD.text("kind", finding -> Names.id(finding.kind())),
                        FIELD.text("systems", finding -> String.join(";", finding.systems())),
                        FIELD.text("name", Finding::name),
                        FIELD.amount("money", Finding::money),
                        FIELD.month("since", Finding::since),
                        FIELD.text("act_by", finding -> finding.actBy().map(Object::toString)),
                        FIELD.prose("finding", Finding::sentence),
                        FIELD.prose("what", Finding::what),
                        FIELD.prose("action", Finding::action),
                        FIELD.prose("by", Finding::by),
                        FIELD.prose("evidence", finding -> String.join(" ", finding.evidence()))),
                findings);
    }
}
