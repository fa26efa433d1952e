package io.outlay.intake.table.focus;

import io.outlay.intake.table.Row;
import io.outlay.model.CostPool;
import io.outlay.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a row without faults says. */
final class FocusRow {
    private static final String TAX = "Tax";

    /** Categories of services that are charged by what is done with them; all others run something. */
    private static final Set<String> USED = Set.of("ai and machine learning", "business applications");

    private FocusRow() {}

    static boolean isTax(Row row) {
        return FocusColumns.first(row, FocusColumns.CATEGORY)
                .filter(TAX::equalsIgnoreCase)
                .isPresent();
    }

    static Optional<Money> billed(Row row) {
        return row.find(FocusColumns.BILLED)
                .flatMap(amount ->
                        FocusColumns.first(row, FocusColumns.CURRENCY).map(currency -> new Money(amount, currency)));
    }

    static BigDecimal effective(Row row) {
        return FocusColumns.first(row, FocusColumns.EFFECTIVE).orElseThrow();
    }

    /** What its sum is known by. */
    static FocusKey key(Row row) {
        return new FocusKey(
                FocusColumns.first(row, FocusColumns.ISSUER).orElseThrow(),
                FocusColumns.first(row, FocusColumns.PROVIDER).orElseThrow(),
                row.find(FocusColumns.ACCOUNT).orElse(""),
                FocusColumns.first(row, FocusColumns.INVOICE_ID).orElse(""),
                lastBilled(row),
                YearMonth.from(row.get(FocusColumns.CHARGE_START)),
                FocusColumns.first(row, FocusColumns.CURRENCY).orElseThrow(),
                kind(row),
                row.find(FocusColumns.SERVICE).orElse(""),
                pool(row),
                FocusColumns.first(row, FocusColumns.COST_CENTRE)
                        .or(() -> FocusTags.costCentre(row.find(FocusColumns.TAGS)))
                        .orElse(""),
                names(row));
    }

    /** {@code Usage}, or {@code Usage, Correction}. */
    private static String kind(Row row) {
        String category = FocusColumns.first(row, FocusColumns.CATEGORY).orElseThrow();
        return row.find(FocusColumns.CLASS).map(name -> category + ", " + name).orElse(category);
    }

    /** The last day of the billing period, whose end is exclusive. */
    private static LocalDate lastBilled(Row row) {
        LocalDate start = row.get(FocusColumns.BILLING_START);
        return row.find(FocusColumns.BILLING_END)
                .filter(end -> end.isAfter(start))
                .map(end -> end.minusDays(1))
                .orElse(YearMonth.from(start).atEndOfMonth());
    }

    private static CostPool pool(Row row) {
        return row.find(FocusColumns.SERVICE_CATEGORY)
                        .filter(category -> USED.contains(category.toLowerCase(Locale.ROOT)))
                        .isPresent()
                ? CostPool.USAGE
                : CostPool.HOSTING;
    }

    /** By what a system may be known, the surest first: the tag, the account, the service. */
    private static List<String> names(Row row) {
        return Stream.of(
                        FocusTags.system(row.find(FocusColumns.TAGS)),
                        row.find(FocusColumns.SUB_ACCOUNT),
                        row.find(FocusColumns.SUB_ACCOUNT_NAME),
                        row.find(FocusColumns.SERVICE))
                .flatMap(Optional::stream)
                .toList();
    }
}
