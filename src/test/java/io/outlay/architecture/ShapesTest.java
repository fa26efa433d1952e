package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Holds the program to the sizes that it can be read in. What is larger is listed with its reason; nothing else may be.
 */
class ShapesTest {
    private static final Shapes PROGRAM = Shapes.ofProgram();

    private static final Map<String, List<String>> WIDE_RECORDS = Map.of(
            "a component is a column of the file or table that the row comes from or goes to",
            List.of(
                    "Contract",
                    "DocumentCharge",
                    "InvoiceLine",
                    "LedgerEntry",
                    "TargetEntry",
                    "TechSystem",
                    "TracedEntry"),
            "a component is a key of a JSON document",
            List.of("Digest", "Digest.Line", "ExplainedFigure"),
            "a component is a key or section of outlay.yaml",
            List.of("OutlaySettings"));

    private static final Map<String, List<String>> MANY_PARAMETERS = Map.of(
            "numbers of one formula, in the order in which it is written",
            List.of(
                    "BoxSearch.along",
                    "CostChange.effects",
                    "DampedTrend.with",
                    "HoltWinters.with"),
            "columns of the row, or words of the sentence, that it makes",
            List.of(
                    "BillFaults.signal",
                    "BillStepCalculator.growth",
                    "BridgeTotals.row",
                    "Faults.add",
                    "FileChanges.add",
                    "MessageId.of",
                    "ScenarioBook.rejection",
                    "TieOut.add"),
            "things that its caller holds and nothing else has together",
            List.of(
                    "Deliveries.send",
                    "Intake.read",
                    "LedgerBaseline.of",
                    "MetricMonths.of",
                    "Outlook.new",
                    "Prepared.of",
                    "RunMetrics.leave",
                    "ServerProcess.new",
                    "SharedCosts.new"),
            "row and column, what is written there, and its look",
            List.of("HotspotsSheet.group", "Page.across", "Page.live", "Page.month", "WhatIfWorkbook.write"));

    private static final Map<String, List<String>> LONG_METHODS = Map.of(
            "a list: an entry after the other, no branch",
            List.of(
                    "AnalysisConstants.bills",
                    "AnalysisConstants.verdict",
                    "BenchmarkSettings.keys",
                    "BridgeBlocks.fields",
                    "BridgeTable.of",
                    "BudgetTable.fields",
                    "HotspotTable.indicators",
                    "InvoiceSignalTable.of",
                    "LedgerConstants.all",
                    "PayoffBlocks.reconciled",
                    "PeakTable.of",
                    "ReportAssembly.whole",
                    "SummaryDigest.of",
                    "VerdictSettings.keys",
                    "VerdictTable.money",
                    "WhatIfAnswerTables.options",
                    "WhatIfClocks.rows",
                    "WhatIfTables.options",
                    "WhatIfTables.tracking"));

    @Test
    void filesCanBeReadAtOnce() {
        assertEquals(Map.of(), PROGRAM.filesAbove(250), "files above 250 lines");
    }

    @Test
    void recordsHoldAtMostTwelveComponents() {
        assertEquals(Map.of(), without(PROGRAM.componentsAbove(12), WIDE_RECORDS), "group components, or say why not");
    }

    @Test
    void methodsTakeAtMostFourParameters() {
        assertEquals(Map.of(), without(PROGRAM.parametersAbove(4), MANY_PARAMETERS), "hand over fewer, or say why not");
    }

    @Test
    void methodsHaveAtMostThirtyLines() {
        assertEquals(Map.of(), without(PROGRAM.linesAbove(30), LONG_METHODS), "cut them, or say why not");
    }

    /** What is listed and small enough by now leaves the list. */
    private static Map<String, Integer> without(Map<String, Integer> found, Map<String, List<String>> reasons) {
        List<String> listed = reasons.values().stream().flatMap(List::stream).toList();
        assertEquals(
                List.of(),
                listed.stream().filter(name -> !found.containsKey(name)).toList(),
                "no longer larger: take them off the list");
        listed.forEach(found::remove);
        return found;
    }
}
