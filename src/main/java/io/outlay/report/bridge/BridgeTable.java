package io.outlay.report.bridge;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code bridge.csv}: why twelve months cost more or less than the twelve before, from + the bars = to in each row; and the
 * rows of the sheet Bridge.
 */
public final class BridgeTable {
    /** What the method computes: of systems the sum of their parts, of layers and the portfolio the sum of systems. */
    static final List<String> EFFECTS = List.of("volume", "intensity", "price", "fx", "new", "ended");

    /** What leads from one year to the other. */
    static final List<String> BARS = Stream.concat(EFFECTS.stream(), Stream.of("one_off", "allocated", "correction"))
            .toList();

    private static final Fields<Bridge> FIELD = new Fields<>();

    private BridgeTable() {}

    public static Table<Bridge> of(CloseReport report) {
        return Table.of(
                "bridge",
                List.of(
                        FIELD.text("level", b -> b.level().id()),
                        FIELD.text("id", Bridge::id)
                                .titled("Key")
                                .look(look -> look.colour(Palette.MUTED))
                                .width(15),
                        FIELD.amount("from", Bridge::from)
                                .titled("Twelve months before")
                                .width(13),
                        FIELD.amount("to", Bridge::to)
                                .look(look -> look.colour(Palette.LINK))
                                .width(13),
                        bar("volume", "Volume", bridge -> bridge.change().volume()),
                        bar("intensity", "Intensity", bridge -> bridge.change().intensity()),
                        bar("price", "Price", bridge -> bridge.change().price()),
                        bar("fx", "Currency", bridge -> bridge.change().fx()),
                        bar("new", "New", bridge -> bridge.change().started()),
                        bar("ended", "Ended", bridge -> bridge.change().ended()),
                        bar("one_off", "One-offs", bridge -> bridge.change().oneOff()),
                        bar("allocated", "Allocation", bridge -> bridge.change().allocated()),
                        bar("correction", "Correction", Bridge::correction),
                        FIELD.amount("total", Bridge::total)
                                .titled("Change")
                                .strong()
                                .width(11),
                        FIELD.text("name", Bridge::name).strong().width(27).sheetOnly()),
                report.analysis().bridges());
    }

    private static Field<Bridge> bar(String name, String title, Function<Bridge, ?> value) {
        return FIELD.amount(name, value).titled(title).width(11);
    }

    /** A bar of a row; 0 when it is unknown. */
    static BigDecimal value(Field<Bridge> bar, Bridge b) {
        return bar.value(b) instanceof BigDecimal value ? value : BigDecimal.ZERO;
    }
}
