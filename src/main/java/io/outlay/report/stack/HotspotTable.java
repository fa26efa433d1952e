package io.outlay.report.stack;

import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.Locale;

/** {@code hotspots.csv}: what is beyond its threshold; and {@code indicators.csv}: every figure that was looked at. */
public final class HotspotTable {
    private HotspotTable() {}

    public static Table<Hotspot> hotspots(CloseReport report) {
        return Table.of(
                "hotspots",
                java.util.List.of(
                        Column.text("pitfall", h -> name(h.pitfall())),
                        Column.text("level", Hotspot::level),
                        Column.text("id", Hotspot::id),
                        Column.text("indicator", Hotspot::indicator),
                        Column.number("value", Hotspot::value),
                        Column.number("threshold", Hotspot::threshold),
                        Column.amount("money", Hotspot::money),
                        Column.of("finding", Column.Kind.PROSE, Hotspot::finding),
                        Column.of("action", Column.Kind.PROSE, Hotspot::action),
                        Column.text("unit", Hotspot::unit)),
                report.analysis().hotspots());
    }

    public static Table<Indicator> indicators(CloseReport report) {
        return Table.of(
                "indicators",
                java.util.List.of(
                        Column.text("pitfall", i -> name(i.topic().pitfall())),
                        Column.text("level", i -> i.topic().level().id()),
                        Column.text("id", i -> i.topic().id()),
                        Column.text("indicator", i -> i.topic().measure()),
                        Column.text("state", i -> name(i.reading().state())),
                        Column.number("value", i -> i.reading().value()),
                        Column.text(
                                "bound",
                                i -> i.reading()
                                        .threshold()
                                        .map(any -> name(i.reading().bound()))),
                        Column.number("threshold", i -> i.reading().threshold()),
                        Column.text("unit", i -> i.reading().unit()),
                        Column.amount("money", Indicator::money),
                        Column.of("finding", Column.Kind.PROSE, Indicator::finding),
                        Column.of("action", Column.Kind.PROSE, Indicator::action)),
                report.analysis().landscape().indicators());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
