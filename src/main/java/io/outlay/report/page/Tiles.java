package io.outlay.report.page;

import io.outlay.analysis.bills.ContractPayment;
import io.outlay.analysis.bills.Renewal;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.page.Figures.Style;
import io.outlay.report.sheet.Decimals;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The six figures that the eye finds first, each beside what it is held against. */
record Tiles(PageSource source, Html html, Figures figures) {
    private static final String ORDERS = "orders";
    private static final String REVENUE = "net_revenue";

    void write() {
        html.open("section", "class", "tiles", "aria-label", "Key figures");
        month();
        twelve();
        perOrder();
        ofRevenue();
        beyondGrowth();
        avoidable();
        html.close();
    }

    private void month() {
        begin("Cost this month, " + source.currency());
        source.portfolio()
                .ifPresentOrElse(
                        j -> big(() -> figures.of(source.verdicts(), "cost_month", j, Style.WHOLE)), this::unknown);
        line("of which budgeted", source.budget("actual"), Style.WHOLE);
        line("budget", source.budget("budget"), Style.WHOLE);
        line("against budget", source.budget("variance"), Style.SIGNED);
        line("budget of the year", source.budget("year_budget"), Style.WHOLE);
        line("expected for the year", source.budget("landing"), Style.WHOLE);
        end();
    }

    private void twelve() {
        begin("Last twelve months, " + source.currency());
        big("cost_t12m", source.twelve(source.period(), SystemMonth::total), Style.WHOLE);
        line("external", source.twelve(source.period(), m -> m.effective().add(m.accrued())), Style.WHOLE);
        line("internal", source.twelve(source.period(), SystemMonth::effort), Style.WHOLE);
        Optional<BigDecimal> before = source.twelve(yearAgo(), SystemMonth::total);
        line("a year ago", before, Style.WHOLE);
        line("change", change(source.twelve(source.period(), SystemMonth::total), before), Style.GROWTH);
        end();
    }

    private void perOrder() {
        begin("Cost per order, " + source.currency());
        Optional<BigDecimal> now = source.per(ORDERS, source.period());
        Optional<BigDecimal> before = source.per(ORDERS, yearAgo());
        big("cost_per_order", now, Style.CENTS);
        line("a year ago", before, Style.CENTS);
        line("change", change(now, before), Style.GROWTH);
        line("orders", source.metric(ORDERS, source.period()), Style.WHOLE);
        end();
    }

    private void ofRevenue() {
        begin("Share of revenue");
        Optional<BigDecimal> now = source.per(REVENUE, source.period());
        Optional<BigDecimal> before = source.per(REVENUE, yearAgo());
        big("share_of_revenue", now, Style.SHARE);
        line("a year ago", before, Style.SHARE);
        now.flatMap(n -> before.map(n::subtract))
                .ifPresent(points -> html.open("p")
                        .text("change ")
                        .element("span", Figures.words(points, Style.GROWTH).replace("%", "points"))
                        .close());
        end();
    }

    private void beyondGrowth() {
        begin("Cost beyond growth, " + source.currency() + " a year");
        Stream<Judgement> flagged = source.report().analysis().judgements().stream()
                .filter(j -> source.digest().flagged().stream()
                        .anyMatch(line -> line.id().equals(j.id())));
        big(
                "excess_cost",
                flagged.flatMap(j -> j.cost().excessCost().stream())
                        .reduce(BigDecimal::add)
                        .or(() -> known(source.digest().judged().stream().anyMatch(l -> l.systems() > l.notJudged()))),
                Style.WHOLE);
        html.element("p", "in " + source.digest().flagged().size() + " systems that outgrew business");
        end();
    }

    private void avoidable() {
        begin("Avoidable by notice, " + source.currency() + " a year");
        List<Renewal> renewals = source.report().analysis().renewals();
        big(
                "avoidable",
                renewals.stream()
                        .flatMap(r -> r.next().avoidable().stream())
                        .reduce(BigDecimal::add)
                        .or(() ->
                                known(!renewals.isEmpty() && renewals.stream().noneMatch(Renewal::isAvoidableUnknown))),
                Style.WHOLE);
        line(
                "renewals due in cash",
                source.report().analysis().signals().contractPayments().stream()
                        .filter(ContractPayment::renewal)
                        .flatMap(payment -> payment.amount().stream())
                        .reduce(BigDecimal::add),
                Style.WHOLE);
        end();
    }

    /** Nothing, where that is known; what is unknown is not 0. */
    private static Optional<BigDecimal> known(boolean known) {
        return known ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    private YearMonth yearAgo() {
        return source.period().minusYears(1);
    }

    private static Optional<BigDecimal> change(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.flatMap(n -> before.filter(b -> b.signum() > 0)
                .map(b -> Decimals.quotient(n, b).subtract(BigDecimal.ONE)));
    }

    private void begin(String label) {
        html.open("article").element("h2", label);
    }

    private void end() {
        html.close();
    }

    private void big(Runnable figure) {
        html.open("p", "class", "big");
        figure.run();
        html.close();
    }

    private void big(String name, Optional<BigDecimal> value, Style style) {
        value.ifPresentOrElse(v -> big(() -> write(name, v, style)), this::unknown);
    }

    private void unknown() {
        html.element("p", "n/a", "class", "big muted");
    }

    private void line(String label, Optional<BigDecimal> value, Style style) {
        value.ifPresent(v -> {
            html.open("p").text(label + " ");
            write(label, v, style);
            html.close();
        });
    }

    private void write(String name, BigDecimal value, Style style) {
        if (style == Style.WHOLE || style == Style.SIGNED) {
            figures.amount(name, value, style);
        } else {
            html.element("data", Figures.words(value, style), "value", value.toPlainString(), "data-field", name);
        }
    }
}
