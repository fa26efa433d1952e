package io.outlay.report.stack;

import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.Locale;

/** {@code hotspots.csv}: what is beyond its threshold; and {@code indicators.csv}: every figure that was looked at. */
public final class HotspotTable {
    private HotspotTable() {}

    public static Table<Hotspot> hotspots(CloseReport report) {
        return Table.of(
                "hotspots",
                java.util.List.of(
                        Field.text("pitfall", h -> name(h.pitfall())),
                        Field.text("level", Hotspot::level),
                        Field.text("id", Hotspot::id),
                        Field.text("indicator", Hotspot::indicator),
                        Field.number("value", Hotspot::value),
                        Field.number("threshold", Hotspot::threshold),
                        Field.amount("money", Hotspot::money),
                        Field.of("finding", Field.Kind.PROSE, Hotspot::finding),
                        Field.of("action", Field.Kind.PROSE, Hotspot::action),
                        Field.text("unit", Hotspot::unit)),
                report.analysis().hotspots());
    }

    public static Table<Indicator> indicators(CloseReport report) {
        return Table.of(
                "indicators",
                java.util.List.of(
                        Field.text("pitfall", i -> name(i.topic().pitfall())),
                        Field.text("level", i -> i.topic().level().id()),
                        Field.text("id", i -> i.topic().id()),
                        Field.text("indicator", i -> i.topic().measure()),
                        Field.text("state", i -> name(i.reading().state())),
                        Field.number("value", i -> i.reading().value()),
                        Field.text(
                                "bound",
                                i -> i.reading()
                                        .threshold()
                                        .map(any -> name(i.reading().bound()))),
                        Field.number("threshold", i -> i.reading().threshold()),
                        Field.text("unit", i -> i.reading().unit()),
                        Field.amount("money", Indicator::money),
                        Field.of("finding", Field.Kind.PROSE, Indicator::finding),
                        Field.of("action", Field.Kind.PROSE, Indicator::action)),
                report.analysis().landscape().indicators());
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
