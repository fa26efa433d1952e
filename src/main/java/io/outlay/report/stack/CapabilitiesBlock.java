package io.outlay.report.stack;

import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.stack.StackMap.Cover;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which capability is served by several systems, or by none; below the map and as wide.
 *
 * @param columns of the map
 */
record CapabilitiesBlock(Book book, StackMap map, int columns) {
    private static final Fields<Cover> FIELD = new Fields<>();

    /** @param start row of its title */
    void write(Page page, int start) {
        List<Cover> shown = map.capabilities().stream()
                .filter(cover -> cover.state() != StackMap.State.COVERED)
                .toList();
        page.section(start, title());
        page.height(start, 20);
        if (shown.isEmpty()) {
            return;
        }
        Block<Cover> block = new Block<>(StackMapSheet.SHEET, start + 1, fields(), shown);
        block.headings(page);
        block.rows(page, cover -> Look.CELL);
        block.heights(page, 3);
    }

    /** As wide as the map above. */
    private List<Field<Cover>> fields() {
        List<Field<Cover>> fields = new ArrayList<>(List.of(
                FIELD.text("capability", Cover::capability)
                        .look(look -> look.strong().wrapped())
                        .line(14),
                FIELD.text("systems", CapabilitiesBlock::names)
                        .missing("none")
                        .look(Look::wrapped)
                        .line(21),
                FIELD.live("overlap", (cover, at) -> overlap(cover)).titled(book.currency() + " overlap"),
                FIELD.text(
                        "state",
                        cover -> cover.state() == StackMap.State.OVERLAP
                                ? "▲ Served twice or more"
                                : "◇ Served by none")));
        int left = columns - fields.size();
        fields.addAll(FIELD.over(left, FIELD.prose("finding", Cover::finding).titled("What is")));
        return fields;
    }

    private static Optional<String> names(Cover cover) {
        return Optional.of(cover.systems().stream().map(Entry::name).collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty());
    }

    private Optional<Live> overlap(Cover cover) {
        return cover.systems().stream()
                .skip(1)
                .map(entry -> StackMapSheet.spend(book, entry))
                .reduce(Live::plus);
    }

    /** {@code Capabilities: 2 served by several systems, 1 by none, 22 once; 1 system names no capability}. */
    private String title() {
        List<String> parts = new ArrayList<>();
        parts.add(count(StackMap.State.OVERLAP) + " served by several systems");
        parts.add(count(StackMap.State.GAP) + " by none");
        parts.add(count(StackMap.State.COVERED) + " once");
        String unnamed = map.unnamed() == 0
                ? ""
                : "; " + map.unnamed() + (map.unnamed() == 1 ? " system names" : " systems name") + " no capability";
        return map.capabilities().isEmpty() && map.unnamed() == 0
                ? "Capabilities: the register names no system in service"
                : "Capabilities: " + String.join(", ", parts) + unnamed;
    }

    private long count(StackMap.State state) {
        return map.capabilities().stream().filter(c -> c.state() == state).count();
    }
}
