package io.outlay.report.page;

import io.outlay.analysis.stack.StackMap;
import io.outlay.analysis.stack.StackMap.Cell;
import io.outlay.analysis.stack.StackMap.Entry;
import io.outlay.model.Names;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.report.page.Figures.Style;
import java.math.BigDecimal;
import java.util.List;

/** The stack map: layers by types, with the cost of twelve months. */
record StackPart(PageSource source, Html html, Figures figures) {
    void write() {
        StackMap map = source.report().analysis().landscape().stackMap();
        html.open("section", "id", "stack").element("h2", "Stack map: cost of twelve months, " + source.currency());
        html.element(
                "p",
                "Before shared cost is allocated: a layer's total differs from the one under Where cost comes from by what it bears"
                        + " for others, or others for it.",
                "class",
                "muted");
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Stack map");
        html.open("table", "data-csv", "stack_map", "class", "map cards")
                .open("thead")
                .open("tr");
        html.element("th", "Layer", "scope", "col");
        for (SystemType type : SystemType.values()) {
            html.element("th", Names.capital(type.id()), "scope", "col");
        }
        html.element("th", "Total", "scope", "col").close().close().open("tbody");
        for (TechLayer layer : map.layers()) {
            row(
                    layer,
                    map.cells().stream().filter(cell -> cell.layer() == layer).toList());
        }
        html.close().close().close();
        capabilities(map);
        html.close();
    }

    private void row(TechLayer layer, List<Cell> cells) {
        html.open("tr").open("th", "scope", "row", "class", "layer " + layer.id());
        html.text(layer.title()).close();
        for (SystemType type : SystemType.values()) {
            html.open("td", SummaryPart.LABEL, Names.capital(type.id()));
            List<Entry> systems = cells.stream()
                    .filter(cell -> cell.type() == type)
                    .flatMap(cell -> cell.systems().stream())
                    .toList();
            if (systems.isEmpty()) {
                html.element("span", "none", "class", "muted");
            } else {
                html.open("ul");
                systems.forEach(this::system);
                html.close();
            }
            html.close();
        }
        html.open("td", "class", "n", SummaryPart.LABEL, "Total");
        figures.amount(
                layer.id(),
                cells.stream()
                        .flatMap(cell -> cell.systems().stream())
                        .map(Entry::spend)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                Style.WHOLE);
        html.close().close();
    }

    private void system(Entry entry) {
        html.open("li", "data-key", entry.systemId())
                .element(
                        "span",
                        entry.verdict().symbol(),
                        "title",
                        entry.verdict().title());
        html.open("a", "href", "#system-" + entry.systemId()).text(entry.name()).close();
        figures.amount("cost_t12m", entry.spend(), Style.WHOLE);
        html.close();
    }

    private void capabilities(StackMap map) {
        List<StackMap.Cover> worth = map.capabilities().stream()
                .filter(cover -> cover.state() != StackMap.State.COVERED)
                .toList();
        if (!worth.isEmpty()) {
            html.element("h3", "Covered twice, or not at all").open("ul");
            worth.forEach(cover -> html.element("li", Names.capital(cover.capability()) + ": " + cover.finding()));
            html.close();
        }
    }
}
