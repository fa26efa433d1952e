package io.outlay.report.page;

import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.TechLayer;
import io.outlay.report.bridge.BridgeTable;
import io.outlay.report.page.Figures.Style;
import io.outlay.report.sheet.Decimals;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Three pictures, each with the table that it is drawn from. */
record ChartPart(PageSource source, Html html, Figures figures) {
    private static final List<String> BARS =
            List.of("volume", "intensity", "price", "fx", "new", "ended", "one_off", "allocated", "correction");
    private static final List<String> NAMES =
            List.of("Volume", "Intensity", "Price", "Currency", "New", "Ended", "One-offs", "Allocation", "Correction");

    void write() {
        html.open("section", "id", "growth").element("h2", "Cost against growth");
        index();
        growth();
        html.close();
        html.open("section", "id", "bridge").element("h2", "Why cost changed");
        source.bridge()
                .ifPresentOrElse(this::waterfall, () -> html.element("p", "Not known without two years of cost."));
        html.close();
    }

    /** @param kind what the script draws from the table inside */
    private void begin(String kind, String title, String... heads) {
        html.open("figure", "data-chart", kind).element("figcaption", title);
        html.open("div", "class", "chart", "role", "img", "aria-label", title + ". The figures are in the table below.")
                .close();
        html.open("details").element("summary", "Figures of this chart");
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", title);
        html.open("table").open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private void end() {
        html.close().close().close().close().close();
    }

    private void index() {
        List<IndexPoint> points = source.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                .filter(point -> point.cost().isPresent() || point.driver().isPresent())
                .toList();
        String driver = source.portfolio()
                .flatMap(j -> j.growth().driver())
                .map(Names::plain)
                .orElse("business");
        begin("index", indexTitle(driver), "Month", "Cost", Names.capital(driver));
        for (IndexPoint point : points) {
            html.open("tr").element("th", Figures.month(point.month()), "scope", "row");
            statistic(point.cost());
            statistic(point.driver());
            html.close();
        }
        end();
    }

    private void statistic(OptionalDouble value) {
        html.open("td", "class", "n");
        if (value.isPresent()) {
            String exact = Decimals.statistic(value.getAsDouble());
            html.element(
                    "data",
                    new BigDecimal(exact).setScale(1, RoundingMode.HALF_UP).toString(),
                    "value",
                    exact);
        } else {
            html.text("n/a");
        }
        html.close();
    }

    private void growth() {
        List<Judgement> layers = source.report().analysis().judgements().stream()
                .filter(j -> j.level() == Level.LAYER && j.growth().costGrowth().isPresent())
                .sorted(Comparator.comparingDouble((Judgement j) -> -gap(j)).thenComparing(Judgement::id))
                .toList();
        begin("growth", growthTitle(layers), "Layer", "Cost", "Driver", "Held against", "Verdict");
        layers.forEach(this::layer);
        end();
    }

    private void layer(Judgement j) {
        html.open("tr", "data-key", j.id(), "data-colour", colour(j)).element("th", j.name(), "scope", "row");
        figures.cell(source.verdicts(), "cost_growth", j, Style.GROWTH);
        figures.cell(source.verdicts(), "driver_growth", j, Style.GROWTH);
        html.element("td", j.growth().driver().map(Names::plain).orElse("n/a"));
        html.element("td", j.verdict().label()).close();
    }

    /** What is seen. */
    private String indexTitle(String driver) {
        return source.portfolio().flatMap(j -> growths("Cost", j)).orElse("Cost and " + driver)
                + "; same month a year before = 100";
    }

    private static String growthTitle(List<Judgement> layers) {
        return layers.stream()
                .findFirst()
                .flatMap(j -> growths(j.name() + ": cost", j))
                .map(title -> "Furthest ahead of its driver: " + title)
                .orElse("Growth of each layer’s cost and of its driver");
    }

    private static Optional<String> growths(String cost, Judgement j) {
        return j.growth().costGrowth().isEmpty() || j.growth().driverGrowth().isEmpty()
                ? Optional.empty()
                : Optional.of(cost + " " + Figures.growth(j.growth().costGrowth()) + ", "
                        + Names.plain(j.growth().driver().orElse("driver")) + " "
                        + Figures.growth(j.growth().driverGrowth()) + " in twelve months");
    }

    private static double gap(Judgement j) {
        return j.growth().costGrowth().orElse(0) - j.growth().driverGrowth().orElse(0);
    }

    private static String colour(Judgement j) {
        return "#" + j.layer().map(Palette::of).orElse(Palette.MUTED);
    }

    private void waterfall(Bridge portfolio) {
        Table<Bridge> table = BridgeTable.of(source.report());
        begin("bridge", "Twelve months against the twelve before, " + source.currency(), "Part", "Amount");
        bar("from", "Year before");
        figures.cell(table, "from", portfolio, Style.WHOLE).html().close();
        for (int i = 0; i < BARS.size(); i++) {
            Field<Bridge> bar = table.field(BARS.get(i));
            if (bar.value(portfolio) instanceof BigDecimal amount && amount.signum() != 0) {
                bar(BARS.get(i), NAMES.get(i));
                figures.cell(table, BARS.get(i), portfolio, Style.SIGNED).html().close();
            }
        }
        bar("to", "This year");
        figures.cell(table, "to", portfolio, Style.WHOLE).html().close();
        end();
        layers(table);
    }

    /** Begins a row. */
    private void bar(String field, String name) {
        html.open("tr", "data-bar", field).element("th", name, "scope", "row");
    }

    private void layers(Table<Bridge> table) {
        html.open("details").element("summary", "By layer");
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", "Bridge by layer");
        html.open("table", "data-csv", "bridge").open("thead").open("tr").element("th", "Layer", "scope", "col");
        html.element("th", "Year before", "scope", "col");
        NAMES.forEach(name -> html.element("th", name, "scope", "col"));
        html.element("th", "This year", "scope", "col").close().close().open("tbody");
        source.report().analysis().bridges().stream()
                .filter(b -> b.level() == Level.LAYER)
                .forEach(b -> {
                    html.open("tr", "data-key", b.id());
                    html.element("th", layer(b.id()), "scope", "row");
                    figures.cell(table, "from", b, Style.WHOLE);
                    BARS.forEach(bar -> figures.cell(table, bar, b, Style.SIGNED));
                    figures.cell(table, "to", b, Style.WHOLE).html().close();
                });
        html.close().close().close().close();
    }

    private static String layer(String id) {
        return List.of(TechLayer.values()).stream()
                .filter(layer -> layer.id().equals(id))
                .map(TechLayer::title)
                .findFirst()
                .orElse(Names.capital(Names.plain(id)));
    }
}
