package io.outlay.report.stack;

import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.stack.Hotspot;
import io.outlay.analysis.stack.Indicator;
import io.outlay.model.fact.TechSystem;
import io.outlay.report.book.Book;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pitfalls in figures: what lies beyond its threshold with what to do, and what was looked at beside it. */
public final class HotspotsSheet implements ReportSheet {
    static final String SHEET = "Hotspots";
    static final int HEADER = 4;
    private static final Look CELL = Look.CELL.wrapped();
    /** Columns that paper shows: all but the key. */
    private static final int PRINTED = 12;

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        Page page = book.titled(
                SHEET,
                "The three pitfalls, and what effort is for, in figures. Money in "
                        + book.currency() + " " + book.window().each()
                        + " unless the finding says otherwise; rows overlap and do not add up."
                        + " Values, thresholds and states are live, except where the finding says why a figure alone is no hotspot.",
                "Thresholds are settings: the sheet Assumptions holds each with its source. Spend is before allocation."
                        + " What is not known is never a hotspot.");
        block(book, HEADER, List.of()).headings(page, 18);
        int row = HEADER + 1;
        for (Hotspot.Pitfall pitfall : Hotspot.Pitfall.values()) {
            row = group(book, page, row, new HotspotCount(book, pitfall).words(row), rows(book, pitfall, true));
        }
        page.printOnly(PRINTED, row);
        for (Hotspot.Pitfall pitfall : Hotspot.Pitfall.values()) {
            List<Indicator> rest = rows(book, pitfall, false);
            if (!rest.isEmpty()) {
                String title = title(pitfall) + ": looked at beside them";
                row = group(book, page, row, new Page.Words(CellText.inFormula(title), title), rest);
            }
        }
        Cells at = block(book, HEADER, List.of()).cells(0);
        fill(page, at, row);
        new HotspotFormulas(book).names(at, new Cells.Rows(HEADER + 2, row));
        page.freeze(2, HEADER);
        page.print(book.title(SHEET), 0);
    }

    /** Where the hotspot stands that a finding's money is of, one of its systems first; else where the sheet begins. */
    public static String place(Book book, Finding finding) {
        Map<Indicator, String> places = new LinkedHashMap<>();
        int row = HEADER + 1;
        for (Hotspot.Pitfall pitfall : Hotspot.Pitfall.values()) {
            Block<Indicator> block = block(book, row, rows(book, pitfall, true));
            block.rows().stream()
                    .filter(indicator ->
                            indicator.money().filter(finding.money()::equals).isPresent())
                    .forEach(indicator -> places.put(indicator, block.place("money", indicator)));
            row = block.end() + 1;
        }
        return places.entrySet().stream()
                .min(Comparator.comparing(place ->
                        finding.systems().contains(place.getKey().topic().id()) ? 0 : 1))
                .map(Map.Entry::getValue)
                .orElse(SHEET + "!A1");
    }

    /** States of hotspots in their colour, whatever the thresholds. */
    private static void fill(Page page, Cells at, int end) {
        page.fill(
                at.range("state", new Cells.Rows(HEADER + 2, end)),
                "LEFT(" + at.fixed("state") + ",1)=\"▲\"",
                "FADFC6");
    }

    static Block<Indicator> block(Book book, int header, List<Indicator> rows) {
        return new Block<>(
                SHEET,
                header,
                HotspotTable.indicators(book.report())
                        .pick(
                                "level",
                                "what",
                                "indicator",
                                "part",
                                "whole",
                                "value",
                                "threshold",
                                "state",
                                "money",
                                "finding",
                                "action",
                                "id")
                        .stream()
                        .flatMap(field -> fields(book, field))
                        .toList(),
                rows);
    }

    /** Who acts stands behind what to do. */
    private static Stream<Field<Indicator>> fields(Book book, Field<Indicator> field) {
        Field<Indicator> live = new HotspotFormulas(book).live(field);
        return field.name().equals("action")
                ? Stream.of(
                        live,
                        SubjectFields.owner(book, (Indicator indicator) -> systems(book, indicator))
                                .missing(HotspotsSheet::answering)
                                .width(12.5))
                : Stream.of(live);
    }

    /** Who answers for what is of many systems. */
    private static String answering(Indicator indicator) {
        return switch (indicator.topic().level()) {
            case SYSTEM, CAPABILITY -> "";
            case LAYER -> "Layer's owners";
            default -> "All owners";
        };
    }

    private static List<String> systems(Book book, Indicator indicator) {
        Indicator.Topic topic = indicator.topic();
        return book.report().systems().stream()
                .filter(system -> switch (topic.level()) {
                    case SYSTEM -> system.systemId().equals(topic.id());
                    case CAPABILITY ->
                        system.capability().filter(topic.id()::equals).isPresent()
                                && !book.isOutOfService(system.systemId());
                    default -> false;
                })
                .map(TechSystem::systemId)
                .toList();
    }

    static List<Indicator> rows(Book book, Hotspot.Pitfall pitfall, boolean hotspots) {
        return book.report().analysis().landscape().indicators().stream()
                .filter(indicator -> indicator.topic().pitfall() == pitfall)
                .filter(indicator -> HotspotTable.isHotspot(indicator) == hotspots)
                .toList();
    }

    /** @return the row behind the group and its gap */
    private static int group(Book book, Page page, int start, Page.Words heading, List<Indicator> rows) {
        Block<Indicator> block = block(book, start, rows);
        Look title = Look.BODY.size(12).strong().fill(Palette.PALE);
        page.band(start, block.fields().size(), heading.value(), title);
        page.line(start, heading.formula(), heading.value(), title);
        page.height(start, 20);
        block.rows(page, row -> HotspotTable.isHotspot(row) ? CELL : CELL.colour(Palette.MUTED));
        block.heights(page, 1.5);
        return block.end() + 1;
    }

    static String title(Hotspot.Pitfall pitfall) {
        return switch (pitfall) {
            case COMPLEXITY_TRAP -> "Complexity trap";
            case BUY_VS_BUILD_MISTAKE -> "Buy-vs-build mistake";
            case INTEGRATION_GAP -> "Integration gap";
            case RUN_GROW_TRANSFORM -> "Run, grow, transform";
        };
    }
}
