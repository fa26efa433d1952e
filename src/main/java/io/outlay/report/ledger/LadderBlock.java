package io.outlay.report.ledger;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
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

/** From what was billed to the cost of the last twelve months, a step a row: each a live sum of the sheet Ledger. */
record LadderBlock(Book book, Page page) {
    private static final Fields<Step> FIELD = new Fields<>();

    /** @param total whether it adds up the steps above */
    private record Step(String what, String why, Live live, boolean total) {}

    /** @return the row behind the last step */
    int write(int start) {
        page.section(start, "From invoices to cost");
        List<Field<Step>> fields = List.of(
                FIELD.text("step", step -> step.total() ? "=" : "±"),
                FIELD.text("what", step -> step.what() + (step.why().isEmpty() ? "" : " (" + step.why() + ")"))
                        .look((step, look) -> step.total() ? look.strong() : look)
                        .look(Look::wrapped)
                        .line(80),
                FIELD.text("currency", step -> book.currency()),
                FIELD.live("amount", (step, at) -> Optional.of(step.live()))
                        .format(Look.MONEY)
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
                new Step("Billed and not spread", "0.00 where every bill has its months", minus(spread, billed), false),
                new Step(
                        "For months after the period",
                        "prepaid",
                        negative(book.ledger().cost(Criterion.basis(Basis.EFFECTIVE), ahead)),
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
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("One-offs", "", part(Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE)), false));
        steps.add(new Step(
                "Transformation",
                "hours",
                part(Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT)),
                false));
        String moved = book.report().head().isCut() ? "from other systems and to them" : "nets to 0.00";
        steps.add(new Step("Shared cost that moved", moved, part(Criterion.basis(Basis.ALLOCATED)), false));
        steps.add(new Step(
                "Cost before currency",
                "± currency it is the comparable cost of the sheet Payoff",
                comparable(twelve),
                true));
        return steps;
    }

    private Criterion upTo() {
        return Criterion.to(Book.PERIOD, book.period());
    }

    /** What is taken off the cost of the last twelve months. */
    private Live part(Criterion... criteria) {
        return negative(new SpanSums(book).twelve(List.of(criteria)));
    }

    private Live comparable(Live twelve) {
        return twelve.plus(part(Criterion.oneOff(), Criterion.basis(Basis.EFFECTIVE)))
                .plus(part(Criterion.pool(CostPool.TRANSFORM), Criterion.basis(Basis.EFFORT)))
                .plus(part(Criterion.basis(Basis.ALLOCATED)));
    }

    private static String words(Basis basis) {
        return switch (basis) {
            case ACCRUAL -> "Estimates for missing invoices";
            case EFFORT -> "Hours at cost";
            default -> "Shared cost that moved";
        };
    }

    private static Live minus(Live now, Live before) {
        return new Live(
                now.formula() + "-(" + before.formula() + ")", now.value().subtract(before.value()));
    }

    private static Live negative(Live live) {
        return new Live("-(" + live.formula() + ")", live.value().negate());
    }
}
