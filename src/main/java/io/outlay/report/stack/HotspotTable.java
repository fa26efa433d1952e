package io.outlay.report.stack;

import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.analysis.stack.Origin;
import io.outlay.analysis.stack.Origin.Ratio;
import io.outlay.analysis.stack.Reading;
import io.outlay.model.Names;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * {@code hotspots.csv}: what is beyond its threshold; and {@code indicators.csv}: every figure that was looked at, which the
 * sheet Hotspots shows too.
 */
public final class HotspotTable {
    /** What the state of a hotspot reads. */
    static final String STATE = "▲ Hotspot";

    private static final Fields<Hotspot> HOTSPOT = new Fields<>();
    private static final Fields<Indicator> FIELD = new Fields<>();

    private HotspotTable() {}

    public static Table<Hotspot> hotspots(CloseReport report) {
        return Table.of(
                "hotspots",
                List.of(
                        HOTSPOT.text("pitfall", h -> Names.id(h.pitfall())),
                        HOTSPOT.text("level", Hotspot::level),
                        HOTSPOT.text("id", Hotspot::id),
                        HOTSPOT.text("indicator", Hotspot::indicator),
                        HOTSPOT.number("value", Hotspot::value),
                        HOTSPOT.number("threshold", Hotspot::threshold),
                        HOTSPOT.amount("money", Hotspot::money),
                        HOTSPOT.prose("finding", Hotspot::finding),
                        HOTSPOT.prose("action", Hotspot::action),
                        HOTSPOT.text("unit", Hotspot::unit)),
                report.analysis().hotspots());
    }

    public static Table<Indicator> indicators(CloseReport report) {
        return Table.of(
                "indicators",
                List.of(
                        FIELD.text("pitfall", i -> Names.id(i.topic().pitfall())),
                        FIELD.text("level", i -> i.topic().level().id())
                                .shown(i -> level(i.topic().level()))
                                .width(9.5),
                        FIELD.text("id", i -> i.topic().id())
                                .titled("Key")
                                .look(look -> look.colour(Palette.MUTED))
                                .width(18),
                        FIELD.text("indicator", i -> i.topic().measure())
                                .line(38)
                                .width(31),
                        FIELD.text("state", i -> Names.id(i.reading().state()))
                                .shown(i -> state(i.reading().state()))
                                .by((i, at) -> state(i.reading(), at))
                                .look((i, look) -> isHotspot(i) ? look.strong() : look)
                                .width(13),
                        FIELD.number("value", i -> i.reading().value())
                                .look((i, look) -> look.format(i.reading()
                                        .value()
                                        .map(value -> format(report, i.reading(), value))
                                        .orElse(Look.BODY.format())))
                                .width(9),
                        FIELD.text(
                                "bound",
                                i -> i.reading()
                                        .threshold()
                                        .map(any -> Names.id(i.reading().bound()))),
                        FIELD.number("threshold", i -> i.reading().threshold())
                                .missing("none")
                                .look((i, look) -> look.format(i.reading()
                                        .threshold()
                                        .map(value -> threshold(report, i.reading(), value))
                                        .orElse(Look.BODY.format())))
                                .width(11),
                        FIELD.text("unit", i -> i.reading().unit()),
                        FIELD.amount("money", Indicator::money)
                                .titled("Money (" + report.head().currency() + ")")
                                .look((i, look) ->
                                        i.money().isPresent() ? look.strong() : look.format(Look.BODY.format()))
                                .width(13),
                        FIELD.prose("finding", Indicator::finding).line(84).width(64),
                        FIELD.prose("action", Indicator::action).line(68).width(52),
                        FIELD.number("part", i -> i.reading().origin().ratio().map(Ratio::part))
                                .missing("")
                                .look((i, look) -> look.format(plain(i, Ratio::part)))
                                .width(10)
                                .sheetOnly(),
                        FIELD.number("whole", i -> i.reading().origin().ratio().map(Ratio::whole))
                                .titled("of")
                                .missing("")
                                .look((i, look) -> look.format(plain(i, Ratio::whole)))
                                .width(11)
                                .sheetOnly(),
                        FIELD.text("what", i -> i.topic().name())
                                .look((i, look) -> isHotspot(i) ? look.strong() : look)
                                .line(23)
                                .width(21)
                                .sheetOnly()),
                report.analysis().landscape().indicators());
    }

    static boolean isHotspot(Indicator indicator) {
        return indicator.reading().state() == Indicator.State.HOTSPOT;
    }

    /** A formula where value and threshold alone decide; some figures are excused for what else is known. */
    private static String state(Reading reading, Cells at) {
        return reading.decides()
                ? "IF(" + HotspotFormulas.beyond(reading, at) + ",\"" + state(Indicator.State.HOTSPOT) + "\",\""
                        + state(Indicator.State.NO_HOTSPOT) + "\")"
                : null;
    }

    /** Of a part or a whole: money in whole units, hours with a decimal, counts as they are. */
    private static String plain(Indicator i, Function<Ratio, BigDecimal> of) {
        return i.reading()
                .origin()
                .ratio()
                .filter(ratio -> ratio.kind() == Origin.Part.OTHER
                        && of.apply(ratio).stripTrailingZeros().scale() > 0)
                .map(hours -> Look.decimals(1))
                .orElse(Look.WHOLE);
    }

    /** With its direction, of nothing as well: of the form of the value the part for what is above nothing. */
    private static String threshold(CloseReport report, Reading reading, BigDecimal value) {
        return sign(reading) + format(report, reading, value).split(";", 2)[0];
    }

    private static String sign(Reading reading) {
        return reading.bound() == Reading.Bound.AT_MOST ? "\"≤ \"" : "\"≥ \"";
    }

    /** Money in whole units, shares as per cent, counts as they are. */
    private static String format(CloseReport report, Reading reading, BigDecimal value) {
        return switch (reading.unit()) {
            case Reading.SHARE -> Look.SHARE;
            case Reading.TIMES -> Look.TIMES;
            default ->
                reading.unit().equals(report.head().currency())
                                || value.stripTrailingZeros().scale() <= 0
                        ? Look.WHOLE
                        : Look.decimals(1);
        };
    }

    private static String state(Indicator.State state) {
        return switch (state) {
            case HOTSPOT -> STATE;
            case NO_HOTSPOT -> "○ No hotspot";
            case NO_THRESHOLD -> "· For information";
            case UNKNOWN -> "? Not known";
        };
    }

    private static String level(Indicator.Scope scope) {
        return Names.capital(scope.id());
    }
}
