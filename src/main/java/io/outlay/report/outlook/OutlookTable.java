package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookCheck;
import io.outlay.analysis.outlook.OutlookLine;
import io.outlay.analysis.outlook.OutlookMethod;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code outlook.csv}: twelve months ahead of every cost pool of a system ({@code level} {@code pool}), and of systems,
 * layers and the portfolio. Means of pools add up to their system's, those of systems to the portfolio's; bands do not.
 */
final class OutlookTable {
    private static final Fields<Row> FIELD = new Fields<>();

    private OutlookTable() {}

    private record Row(
            String level, String id, String costPool, String method, OutlookMonth month, OutlookCheck check) {}

    static Table<?> of(CloseReport report) {
        return Table.of(
                "outlook",
                List.of(
                        FIELD.text("level", Row::level),
                        FIELD.text("id", Row::id),
                        FIELD.text("cost_pool", Row::costPool),
                        FIELD.month("month", row -> row.month().month()),
                        FIELD.text("method", Row::method),
                        FIELD.amount("cost", row -> row.month().mean()),
                        FIELD.amount("low", row -> row.month().low()),
                        FIELD.amount("high", row -> row.month().high()),
                        FIELD.statistic("backtest_error", row -> row.check().error()),
                        FIELD.statistic("naive_error", row -> row.check().naiveError()),
                        FIELD.count("backtests", row -> row.check().checks()),
                        FIELD.text("currency", row -> report.head().currency())),
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
