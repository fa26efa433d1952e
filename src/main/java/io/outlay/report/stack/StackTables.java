package io.outlay.report.stack;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.stack.Coverage;
import io.outlay.analysis.stack.StackMap;
import io.outlay.model.Rejection;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Restatement;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code stack_map.csv} and {@code coverage.csv}: what serves which layer, and how much of its cost is known well. */
public final class StackTables {
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
                        Field.text("layer", (Row row) -> row.layer().map(TechLayer::id)),
                        Field.text("type", row -> row.type().map(SystemType::id)),
                        Field.text("system_id", row -> row.entry().map(StackMap.Entry::systemId)),
                        Field.text("name", row -> row.entry().map(StackMap.Entry::name)),
                        Field.text("capability", Row::capability),
                        Field.text("coverage", Row::state),
                        Field.amount("cost_t12m", row -> row.entry().map(StackMap.Entry::spend)),
                        Field.text(
                                "verdict",
                                row -> row.entry().map(e -> e.verdict().name()))),
                rows(report));
    }

    private static List<Row> rows(CloseReport report) {
        StackMap map = report.analysis().landscape().stackMap();
        Map<String, StackMap.Cover> covers = new TreeMap<>();
        map.capabilities().forEach(cover -> cover.systems().forEach(entry -> covers.put(entry.systemId(), cover)));
        List<Row> rows = new ArrayList<>();
        for (StackMap.Cell cell : map.cells()) {
            Optional<TechLayer> layer = Optional.of(cell.layer());
            Optional<SystemType> type = Optional.of(cell.type());
            if (cell.systems().isEmpty()) {
                rows.add(new Row(layer, type, Optional.empty(), "empty", Optional.empty()));
            }
            for (StackMap.Entry entry : cell.systems()) {
                Optional<StackMap.Cover> cover = Optional.ofNullable(covers.get(entry.systemId()));
                rows.add(new Row(
                        layer,
                        type,
                        cover.map(StackMap.Cover::capability),
                        cover.map(c -> name(c.state())).orElse("unnamed"),
                        Optional.of(entry)));
            }
        }
        map.capabilities().stream()
                .filter(cover -> cover.state() == StackMap.State.GAP)
                .forEach(cover -> rows.add(new Row(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cover.capability()),
                        name(cover.state()),
                        Optional.empty())));
        return rows;
    }

    public static Table<Coverage> coverage(CloseReport report) {
        return Table.of(
                "coverage",
                List.of(
                        Field.text("level", c -> name(c.level())),
                        Field.text("id", Coverage::id),
                        Field.amount("cost_t12m", Coverage::cost),
                        Field.amount("unmapped", Coverage::unmapped),
                        Field.amount("measured", Coverage::measured),
                        Field.amount("estimated", Coverage::estimated),
                        Field.number("mapped_share", Coverage::mappedShare),
                        Field.number("measured_share", Coverage::measuredShare),
                        Field.number("estimated_share", Coverage::estimatedShare),
                        Field.of("withheld", Field.Kind.FLAG, Coverage::withheld),
                        Field.amount("posted_for_earlier_months", c -> earlier(report, c)),
                        Field.count("rejected", c -> rejected(report, c))),
                report.analysis().landscape().coverage());
    }

    /** What this period posted for months closed before. */
    private static BigDecimal earlier(CloseReport report, Coverage coverage) {
        return report.changes().restatements().stream()
                .filter(r -> r.postedIn().equals(report.head().period()))
                .filter(r -> coverage.level() == Level.PORTFOLIO
                        || layer(report, r).map(TechLayer::id).equals(Optional.of(coverage.id())))
                .map(Restatement::difference)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
