package io.outlay.report.page;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.Sum;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.model.ledger.Window;
import io.outlay.report.book.DocumentCosts;
import io.outlay.report.ledger.CostByMonthTable;
import io.outlay.report.page.Figures.Style;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where cost comes from, by opening: layer, system, month, document. */
final class CostPart {
    /** Documents of the page in all, so that a large ledger stays one page. */
    private static final int MOST_DOCUMENTS = 8_000;

    /** Documents of a month, the largest first. */
    private static final int MOST_OF_A_MONTH = 10;

    private final PageSource source;
    private final Html html;
    private final Figures figures;
    private final Window window;
    private final Table<SystemMonth> table;
    private final DocumentCosts documents;
    private final DocumentTitles titles;
    private final int shown;

    CostPart(PageSource source, Html html, Figures figures) {
        this.source = source;
        this.html = html;
        this.figures = figures;
        this.window = Window.of(source.report().months(), source.period());
        this.table = CostByMonthTable.of(source.report());
        this.documents =
                source.report().details().ledger().documents(source.period().minusMonths(Window.YEAR - 1));
        this.titles = new DocumentTitles(source);
        this.shown = Math.min(MOST_OF_A_MONTH, MOST_DOCUMENTS / Math.max(1, documents.size()));
    }

    void write() {
        html.open("section", "id", "cost").element("h2", "Where cost comes from: " + window.words());
        html.element(
                "p",
                "Open a layer, then a system, then a month to see its documents. Amounts in " + source.currency()
                        + ", allocated cost included; the stack map shows cost before it is allocated.",
                "class",
                "muted");
        for (TechLayer layer : TechLayer.values()) {
            group(layer.title(), layer.id(), of(Optional.of(layer)));
        }
        group("In no layer", "unmapped", of(Optional.empty()));
        html.close();
    }

    private List<Row> of(Optional<TechLayer> layer) {
        return source.report().months().stream()
                .filter(m -> window.contains(m.month()))
                .map(SystemMonth::systemId)
                .distinct()
                .filter(id -> source.system(id).map(TechSystem::layer).equals(layer))
                .map(this::row)
                .sorted(Comparator.comparing(Row::cost).reversed().thenComparing(Row::systemId))
                .toList();
    }

    /** A system with its months, the latest first. */
    private record Row(String systemId, String name, List<SystemMonth> months) {
        BigDecimal cost() {
            return Sum.of(months, SystemMonth::total);
        }
    }

    private Row row(String id) {
        List<SystemMonth> months = source.report().months().stream()
                .filter(m -> m.systemId().equals(id) && window.contains(m.month()))
                .sorted(Comparator.comparing(SystemMonth::month).reversed())
                .toList();
        return new Row(id, source.system(id).map(TechSystem::name).orElse("Unmapped"), months);
    }

    private void group(String title, String id, List<Row> systems) {
        if (systems.isEmpty()) {
            return;
        }
        html.open("details", "class", "level layer " + id, "data-layer", id);
        summary(title, "", Sum.of(systems, Row::cost));
        systems.forEach(this::system);
        html.close();
    }

    private void summary(String title, String more, BigDecimal cost) {
        html.open("summary").element("span", title);
        if (!more.isEmpty()) {
            html.element("span", more, "class", "muted");
        }
        figures.amount("total", cost, Style.WHOLE);
        html.close();
    }

    private void system(Row row) {
        String verdict = source.judgement(row.systemId())
                .map(Judgement::verdict)
                .map(Verdict::label)
                .orElse("");
        html.open("details", "class", "level", "id", "system-" + row.systemId(), "data-system", row.systemId());
        summary(row.name(), verdict, row.cost());
        source.judgement(row.systemId())
                .filter(j -> !j.rationale().why().isEmpty())
                .ifPresent(j -> html.element(
                        "p", j.rationale().why() + " " + j.rationale().action()));
        row.months().forEach(this::month);
        html.close();
    }

    private void month(SystemMonth month) {
        html.open("details", "class", "level", "data-month", month.month().toString());
        html.open("summary").element("span", Figures.month(month.month()));
        if (month.estimated().signum() != 0) {
            html.element("span", "partly estimated", "class", "muted");
        }
        figures.of(table, "total", month, Style.CENTS);
        html.close();
        documents(documents.of(month.systemId(), month.month()));
        html.close();
    }

    private void documents(List<DocumentCosts.Cost> costs) {
        html.open("ul", "class", "documents");
        costs.stream().limit(shown).forEach(cost -> item(titles.of(cost.document()), cost.amount()));
        if (costs.size() > shown) {
            List<DocumentCosts.Cost> rest = costs.subList(shown, costs.size());
            item(rest.size() + " more, in csv/ledger.csv", Sum.of(rest, DocumentCosts.Cost::amount));
        }
        html.close();
    }

    private void item(String title, BigDecimal amount) {
        html.open("li").element("span", title);
        figures.amount("amount", amount, Style.CENTS);
        html.close();
    }
}
