package io.outlay.job.close;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.report.FinanceWorkbook;
import io.outlay.report.IssuedReport;
import io.outlay.report.ReportTotals;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.ReportCut;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links to the parts of a report, read back from their files: the ledger of a cut by layers is what the whole report says
 * that these layers cost. What cost centres bear is in no other file.
 */
record CutChain(OutlaySettings settings, YearMonth period, Path staged) {
    List<TieOutLine> lines() {
        return settings.mail().cuts().stream()
                .filter(cut -> cut.costCentres().isEmpty())
                .map(this::line)
                .toList();
    }

    private TieOutLine line(ReportCut cut) {
        String currency = settings.currency();
        Set<String> layers = cut.layers().stream().map(TechLayer::id).collect(Collectors.toSet());
        BigDecimal cost = Sum.of(new IssuedReport(staged)
                .rows("cost_by_month.csv").stream()
                        .filter(row -> layers.contains(row.get("layer")))
                        .map(row -> new BigDecimal(row.get("total"))));
        Path workbook = staged.resolve(ReportCut.FOLDER).resolve(cut.name()).resolve(FinanceWorkbook.fileName(period));
        return new TieOutLine(
                "report",
                "cost of " + cut.names() + " = " + staged.relativize(workbook),
                currency,
                cost,
                ReportTotals.ledger(workbook, MinorUnit.of(currency)).upTo(period));
    }
}
