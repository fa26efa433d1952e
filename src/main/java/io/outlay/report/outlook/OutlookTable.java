package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookCheck;
import io.outlay.analysis.outlook.OutlookLine;
import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code outlook.csv}: twelve months ahead of every cost pool of a system ({@code level} {@code pool}), and of systems,
 * layers and the portfolio. Means of pools add up to their system's, those of systems to the portfolio's; bands do not.
 */
final class OutlookTable {
    private OutlookTable() {}

    private record Row(
            String level, String id, String costPool, String method, OutlookMonth month, OutlookCheck check) {}

    static Table<?> of(CloseReport report) {
        return Table.of(
                "outlook",
                List.of(
                        Field.text("level", Row::level),
                        Field.text("id", Row::id),
                        Field.text("cost_pool", Row::costPool),
                        Field.month("month", row -> row.month().month()),
                        Field.text("method", Row::method),
                        Field.amount("cost", row -> row.month().mean()),
                        Field.amount("low", row -> row.month().low()),
                        Field.amount("high", row -> row.month().high()),
                        Field.statistic("backtest_error", row -> row.check().error()),
                        Field.statistic("naive_error", row -> row.check().naiveError()),
                        Field.count("backtests", row -> row.check().checks()),
                        Field.text("currency", row -> report.head().currency())),
                rows(report));
    }

    private static List<Row> rows(CloseReport report) {
        List<Row> rows = new ArrayList<>();
        for (OutlookLine line : report.analysis().outlook().lines()) {
            line.months()
                    .forEach(month -> rows.add(new Row(
                            "pool",
                            line.systemId(),
                            line.costPool().id(),
                            line.method().id(),
                            month,
                            line.check())));
        }
        for (SubjectOutlook subject : report.analysis().outlook().subjects()) {
            String methods = subject.methods().stream().map(OutlookMethod::id).collect(Collectors.joining(";"));
            subject.months()
                    .forEach(month ->
                            rows.add(new Row(subject.level().id(), subject.id(), "", methods, month, subject.check())));
        }
        return rows;
    }
}
