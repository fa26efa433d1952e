package io.outlay.report.ledger;

import io.outlay.model.Basis;
import io.outlay.report.book.Book;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SpanSums;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From what was billed to the cost of the last twelve months, and on to the other totals of the same months: comparable cost
 * and the base of the outlook. A step a row, each live.
 */
record LadderBlock(Book book, Page page, Walk walk) {
    private static final Fields<Step> FIELD = new Fields<>();

    /** @param total whether it adds up the steps above */
    private record Step(String what, String why, Live live, boolean total) {}

    /** @return the row behind the last step */
    int write(int start) {
        page.section(start, "From invoices to cost, comparable cost and the base of the outlook");
        List<Field<Step>> fields = List.of(
                FIELD.text("step", step -> step.total() ? "=" : "±"),
                FIELD.text("what", step -> step.what() + (step.why().isEmpty() ? "" : " (" + step.why() + ")"))
                        .look((step, look) -> step.total() ? look.strong() : look)
                        .look(Look::wrapped)
                        .line(88),
                FIELD.text("currency", step -> book.currency()).titled("In"),
                FIELD.live("amount", (step, at) -> Optional.of(step.live()))
                        .format(Look.dashed(book.unit().digits()))
                        .look((step, look) -> step.total() ? look.strong() : look));
        Block<Step> block = new Block<>("'Tie-out'", start + 1, fields, steps());
        block.headings(page);
        block.rows(page, step -> Look.CELL);
        block.heights(page, 2);
        return block.end();
    }

    private List<Step> steps() {
        Live billed = book.ledger().billed();
        Live spread = book.ledger().cost(Criterion.basis(Basis.EFFECTIVE));
        Criterion ahead =
                Criterion.from("EDATE(" + Book.PERIOD + ",1)", book.period().plusMonths(1));
        List<Step> steps = new ArrayList<>(List.of(
                new Step("Billed", "all invoices and credit notes that are posted", billed, true),
                new Step("Billed and not spread", "none where every bill has its months", minus(spread, billed), false),
                new Step(
                        "For months after the period",
                        "prepaid",
                        SpanLives.negative(book.ledger().cost(Criterion.basis(Basis.EFFECTIVE), ahead)),
                        false)));
        for (Basis basis : List.of(Basis.ACCRUAL, Basis.EFFORT, Basis.ALLOCATED)) {
            steps.add(new Step(words(basis), "", book.ledger().cost(Criterion.basis(basis), upTo()), false));
        }
        Live cost = book.ledger().cost(upTo());
        Live twelve = new SpanSums(book).twelve(List.of());
        steps.add(new Step("Cost up to the period", "the sheet Ledger", cost, true));
        steps.add(new Step("Of earlier months", "", minus(twelve, cost), false));
        steps.add(new Step("Cost of " + book.window().words(), "as on Summary", twelve, true));
        steps.addAll(toComparable(twelve));
        return steps;
    }

    private List<Step> toComparable(Live twelve) {
        Scope all = Scope.portfolio();
        String moved = book.report().head().isCut() ? "from other systems and to them" : "nets to 0.00";
        List<Live> off = List.of(walk.oneOffs(all), walk.projects(all), walk.allocated(all));
        Live before = off.stream().reduce(twelve, Live::plus);
        Live comparable = walk.comparable(all);
        Live rest = minus(comparable, before.plus(walk.currency(all)));
        List<Step> steps = new ArrayList<>(List.of(
                new Step("One-offs", "", off.get(0), false),
                new Step("Project hours", "transformation", off.get(1), false),
                new Step("Shared cost that moved", moved, off.get(2), false),
                new Step("Cost before currency", "", before, true),
                new Step("Currency", "bills and hours at the rates of the period's month", walk.currency(all), false),
                new Step("Cents of rounding", "by system, month and currency", rest, false),
                new Step("Comparable cost", "as judged on Payoff", comparable, true)));
        walk.base(all).ifPresent(base -> steps.addAll(ahead(comparable, base)));
        return steps;
    }

    private List<Step> ahead(Live comparable, Live base) {
        Live projects = walk.projectsAhead(Scope.portfolio());
        return List.of(
                new Step("Project hours", "the outlook has them, at the rates of the period's month", projects, false),
                new Step("Cents of rounding", "by month", minus(base, comparable.plus(projects)), false),
                new Step("Base of the outlook", "the last twelve months on Outlook", base, true));
    }

    private Criterion upTo() {
        return Criterion.to(Book.PERIOD, book.period());
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case ACCRUAL -> "Estimates for missing invoices";
            case EFFORT -> "Hours at cost";
            default -> "Shared cost that moved";
        };
    }

    private Live minus(Live now, Live before) {
        return SpanLives.minus(now, before, book.unit().digits());
    }
}
