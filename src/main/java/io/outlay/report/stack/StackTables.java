package io.outlay.report.stack;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.stack.Coverage;
import io.outlay.analysis.stack.StackMap;
import io.outlay.model.Names;
import io.outlay.model.Rejection;
import io.outlay.model.Sum;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code stack_map.csv} and {@code coverage.csv}: what serves which layer, and how much of its cost is known well. */
public final class StackTables {
    private static final Fields<Row> ROW = new Fields<>();
    private static final Fields<Coverage> COVERAGE = new Fields<>();

    private StackTables() {}

    /** A system in its cell; an empty cell is a row without a system, a capability without one too. */
    private record Row(
            Optional<TechLayer> layer,
            Optional<SystemType> type,
            Optional<String> capability,
            String state,
            Optional<StackMap.Entry> entry) {}

    public static Table<?> stackMap(CloseReport report) {
        return Table.of(
                "stack_map",
                List.of(
                        ROW.text("layer", row -> row.layer().map(TechLayer::id)),
                        ROW.text("type", row -> row.type().map(SystemType::id)),
                        ROW.text("system_id", row -> row.entry().map(StackMap.Entry::systemId)),
                        ROW.text("name", row -> row.entry().map(StackMap.Entry::name)),
                        ROW.text("capability", Row::capability),
                        ROW.text("coverage", Row::state),
                        ROW.amount("cost_t12m", row -> row.entry().map(StackMap.Entry::spend)),
                        ROW.text(
                                "verdict",
                                row -> row.entry().map(e -> e.verdict().name()))),
                rows(report));
    }

    private static List<Row> rows(CloseReport report) {
        StackMap map = report.analysis().landscape().stackMap();
        Map<String, StackMap.Cover> covers = new TreeMap<>();
        map.capabilities().forEach(cover -> cover.systems().forEach(entry -> covers.put(entry.systemId(), cover)));
        List<Row> rows = new ArrayList<>();
        map.cells().forEach(cell -> rows.addAll(rows(cell, covers)));
        map.capabilities().stream()
                .filter(cover -> cover.state() == StackMap.State.GAP)
                .forEach(cover -> rows.add(new Row(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cover.capability()),
                        Names.id(cover.state()),
                        Optional.empty())));
        return rows;
    }

    private static List<Row> rows(StackMap.Cell cell, Map<String, StackMap.Cover> covers) {
        Optional<TechLayer> layer = Optional.of(cell.layer());
        Optional<SystemType> type = Optional.of(cell.type());
        if (cell.systems().isEmpty()) {
            return List.of(new Row(layer, type, Optional.empty(), "empty", Optional.empty()));
        }
        return cell.systems().stream()
                .map(entry -> {
                    Optional<StackMap.Cover> cover = Optional.ofNullable(covers.get(entry.systemId()));
                    return new Row(
                            layer,
                            type,
                            cover.map(StackMap.Cover::capability),
                            cover.map(c -> Names.id(c.state())).orElse("unnamed"),
                            Optional.of(entry));
                })
                .toList();
    }

    public static Table<Coverage> coverage(CloseReport report) {
        return Table.of(
                "coverage",
                List.of(
                        COVERAGE.text("level", c -> c.level().id()),
                        COVERAGE.text("id", Coverage::id),
                        COVERAGE.amount("cost_t12m", Coverage::cost),
                        COVERAGE.amount("unmapped", Coverage::unmapped),
                        COVERAGE.amount("measured", Coverage::measured),
                        COVERAGE.amount("estimated", Coverage::estimated),
                        COVERAGE.number("mapped_share", Coverage::mappedShare),
                        COVERAGE.number("measured_share", Coverage::measuredShare),
                        COVERAGE.number("estimated_share", Coverage::estimatedShare),
                        COVERAGE.flag("withheld", Coverage::withheld),
                        COVERAGE.amount("posted_for_earlier_months", c -> earlier(report, c)),
                        COVERAGE.count("rejected", c -> rejected(report, c))),
                report.analysis().landscape().coverage());
    }

    /** What this period posted for months closed before. */
    private static BigDecimal earlier(CloseReport report, Coverage coverage) {
        return Sum.of(report.changes().restatements().stream()
                .filter(r -> r.postedIn().equals(report.head().period()))
                .filter(r -> coverage.level() == Level.PORTFOLIO
                        || layer(report, r).map(TechLayer::id).equals(Optional.of(coverage.id())))
                .map(Restatement::difference));
    }

    private static Optional<TechLayer> layer(CloseReport report, Restatement restatement) {
        return report.systems().stream()
                .filter(system -> system.systemId().equals(restatement.systemId()))
                .map(TechSystem::layer)
                .findFirst();
    }

    /** Rows and files rejected; they belong to no layer. */
    private static Optional<Long> rejected(CloseReport report, Coverage coverage) {
        return coverage.level() == Level.PORTFOLIO
                ? Optional.of(Rejection.rows(report.evidence().rejections()))
                : Optional.empty();
    }
}
