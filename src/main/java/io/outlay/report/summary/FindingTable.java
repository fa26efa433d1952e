package io.outlay.report.summary;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.finding.NoticeShare;
import io.outlay.model.Names;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code findings.csv}: what is told on Summary, and all findings after those, the most money first. */
public final class FindingTable {
    private static final Fields<Finding> FIELD = new Fields<>();

    private FindingTable() {}

    /** Some of the findings of a report. */
    public static Table<Finding> of(List<Finding> findings, Analysis all) {
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
                        FIELD.prose("evidence", finding -> String.join(" ", finding.evidence())),
                        FIELD.amount("avoidable", finding -> share(finding, all).money()),
                        FIELD.prose(
                                "avoidable_why", finding -> share(finding, all).words())),
                findings);
    }

    /** What to do; of what has a day to act by and is not in the figure avoidable by notice, that too: for who reads one page. */
    public static String action(Finding finding, Analysis all) {
        boolean counted =
                share(finding, all).money().filter(money -> money.signum() > 0).isPresent();
        return finding.actBy().isPresent() && !counted
                ? finding.action() + " Not in avoidable by notice."
                : finding.action();
    }

    /** What it has of the figure avoidable by notice. */
    static NoticeShare share(Finding finding, Analysis all) {
        return NoticeShare.of(finding, all.findings(), all.renewals());
    }
}
