package io.outlay.report.cut;

import io.outlay.analysis.AnalysisCalculator;
import io.outlay.model.ledger.LedgerSum;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.book.CloseReport;
import io.outlay.settings.ReportCut;
import java.util.List;
import java.util.function.Function;

/**
 * The report of a close with what it was computed from, so that parts of it can be computed the same way.
 *
 * @param priorYear the part of the ledger's sums that is prior-year items
 * @param months what sums of the ledger come to by system and month
 */
public record WholeReport(
        CloseReport report,
        AnalysisCalculator analysis,
        List<LedgerSum> priorYear,
        Function<List<LedgerSum>, List<SystemMonth>> months) {

    /** What of it is for somebody: nothing in it is of others. */
    public CloseReport part(ReportCut cut) {
        return new PartialReport(this, cut, Selection.of(report, cut)).report();
    }
}
