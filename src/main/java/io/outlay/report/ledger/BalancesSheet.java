package io.outlay.report.ledger;

import io.outlay.model.MinorUnit;
import io.outlay.model.ledger.Balance;
import io.outlay.report.book.Book;
import io.outlay.report.book.SummedSheet;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What is prepaid and accrued at the period's end, by document and system: {@code balances.csv}, and as invoiced. */
public final class BalancesSheet extends SummedSheet<Balance> {
    private static final Fields<Balance> FIELD = new Fields<>();

    public BalancesSheet() {
        super("Balances");
    }

    @Override
    protected String note(boolean any) {
        return any
                ? "Prepaid: billed by the period's end for later months. Accrued: used by then and not billed, or estimated for a missing"
                        + " document, which has no amount as invoiced."
                : "No document is prepaid or accrued.";
    }

    @Override
    protected List<Balance> rows(Book book) {
        return book.report().evidence().balances().stream()
                .sorted(BookTables.BY_DOCUMENT)
                .toList();
    }

    @Override
    protected List<Field<Balance>> fields(Book book) {
        return List.of(
                FIELD.text("document", Balance::document),
                FIELD.text("system_id", Balance::systemId),
                FIELD.text("system", balance -> book.ledger().name(balance.systemId())),
                FIELD.amount("prepaid", Balance::prepaid).in(book.currency()),
                FIELD.amount("accrued", Balance::accrued).in(book.currency()),
                FIELD.text("currency", balance -> balance.invoiced().map(Balance.Invoiced::currency))
                        .titled("Currency of the document"),
                invoiced("prepaid_as_invoiced", Balance.Invoiced::prepaid),
                invoiced("accrued_as_invoiced", Balance.Invoiced::accrued));
    }

    private static Field<Balance> invoiced(String name, Function<Balance.Invoiced, BigDecimal> value) {
        return FIELD.amount(
                name,
                balance -> balance.invoiced()
                        .map(stated -> MinorUnit.of(stated.currency()).stated(value.apply(stated))));
    }
}
