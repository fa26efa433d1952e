package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code bridge.csv}: why twelve months cost more or less than the twelve before; from + the bars = to in each row. */
public final class BridgeTable {
    private BridgeTable() {}

    public static Table<Bridge> of(CloseReport report) {
        return Table.of(
                "bridge",
                List.of(
                        Field.text("level", b -> b.level().id()),
                        Field.text("id", Bridge::id),
                        Field.amount("from", Bridge::from),
                        Field.amount("to", Bridge::to),
                        Field.amount("volume", Bridge::volume),
                        Field.amount("intensity", Bridge::intensity),
                        Field.amount("price", Bridge::price),
                        Field.amount("fx", Bridge::fx),
                        Field.amount("new", Bridge::started),
                        Field.amount("ended", Bridge::ended),
                        Field.amount("one_off", Bridge::oneOff),
                        Field.amount("allocated", Bridge::allocated),
                        Field.amount("correction", Bridge::correction),
                        Field.amount("total", Bridge::total)),
                report.analysis().bridges());
    }
}
