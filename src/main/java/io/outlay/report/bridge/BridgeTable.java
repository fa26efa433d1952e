package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Column;
import io.outlay.report.sheet.Table;
import java.util.List;
import java.util.Locale;

/** {@code bridge.csv}: why twelve months cost more or less than the twelve before; from + the bars = to in each row. */
public final class BridgeTable {
    private BridgeTable() {}

    public static Table<Bridge> of(CloseReport report) {
        return Table.of(
                "bridge",
                List.of(
                        Column.text("level", b -> b.level().name().toLowerCase(Locale.ROOT)),
                        Column.text("id", Bridge::id),
                        Column.amount("from", Bridge::from),
                        Column.amount("to", Bridge::to),
                        Column.amount("volume", Bridge::volume),
                        Column.amount("intensity", Bridge::intensity),
                        Column.amount("price", Bridge::price),
                        Column.amount("fx", Bridge::fx),
                        Column.amount("new", Bridge::started),
                        Column.amount("ended", Bridge::ended),
                        Column.amount("one_off", Bridge::oneOff),
                        Column.amount("allocated", Bridge::allocated),
                        Column.amount("correction", Bridge::correction),
                        Column.amount("total", Bridge::total)),
                report.analysis().bridges());
    }
}
