package io.outlay.intake.table.focus;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a Cost and Usage file that are read. What versions name differently is read under each of its names. */
final class FocusColumns {
    static final Column<BigDecimal> BILLED = required("billedcost", FocusNumbers::amount);
    static final Column<LocalDate> BILLING_START = required("billingperiodstart", FocusDates::day);
    static final Column<LocalDate> BILLING_END = optional("billingperiodend", maybe(FocusDates::day));
    static final Column<LocalDate> CHARGE_START = required("chargeperiodstart", FocusDates::day);
    static final Column<String> CLASS = text("chargeclass");
    static final Column<String> SERVICE = text("servicename");
    static final Column<String> SERVICE_CATEGORY = text("servicecategory");
    static final Column<String> SUB_ACCOUNT = text("subaccountid");
    static final Column<String> SUB_ACCOUNT_NAME = text("subaccountname");
    static final Column<String> ACCOUNT = text("billingaccountid");
    static final Column<String> TAGS = optional("tags", maybe(Words::text));

    static final List<Column<BigDecimal>> EFFECTIVE = Stream.of("effectivecost", "amortizedcost")
            .map(name -> optional(name, maybe(FocusNumbers::amount)))
            .toList();
    static final List<Column<String>> CURRENCY = Stream.of("billingcurrency", "billedcurrency")
            .map(name -> optional(name, maybe(Words::currency)))
            .toList();
    static final List<Column<String>> CATEGORY = texts("chargecategory", "chargetype");
    static final List<Column<String>> INVOICE_ID = texts("invoiceid", "x_invoiceid");
    static final List<Column<String>> COST_CENTRE = texts("x_costcenter", "x_costcentre");

    /** Who sends the invoice; where no one is named, who provides the service. */
    static final List<Column<String>> ISSUER =
            texts("invoiceissuername", "invoiceissuer", "serviceprovidername", "providername", "provider");

    /** Who provides the service; where no one is named, who sends the invoice. */
    static final List<Column<String>> PROVIDER =
            texts("serviceprovidername", "providername", "provider", "invoiceissuername", "invoiceissuer");

    /** Of each of these a row has to fill one. */
    static final List<List<? extends Column<?>>> NEEDED = List.of(EFFECTIVE, CURRENCY, CATEGORY, ISSUER);

    private static final List<Column<?>> SINGLE = List.of(
            BILLED,
            BILLING_START,
            BILLING_END,
            CHARGE_START,
            CLASS,
            SERVICE,
            SERVICE_CATEGORY,
            SUB_ACCOUNT,
            SUB_ACCOUNT_NAME,
            ACCOUNT,
            TAGS);

    static final List<Column<?>> ALL = Stream.concat(
                    SINGLE.stream(),
                    Stream.of(EFFECTIVE, CURRENCY, CATEGORY, ISSUER, INVOICE_ID, COST_CENTRE)
                            .<Column<?>>flatMap(List::stream))
            .toList();

    private FocusColumns() {}

    /** The first of some columns that a row fills. */
    static <T> Optional<T> first(Row row, List<Column<T>> columns) {
        for (Column<T> column : columns) {
            Optional<T> value = row.find(column);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    static List<Column<String>> texts(String... names) {
        return Stream.of(names).map(FocusColumns::text).toList();
    }

    static Column<String> text(String name) {
        return optional(name, maybe(Words::key));
    }

    /** What says that there is no value is blank. */
    static <T> Column.Parser<T> maybe(Column.Parser<T> parser) {
        return new Column.Parser<>() {
            @Override
            public T parse(String text) throws Malformed {
                return FocusNumbers.isNull(text) ? null : parser.parse(text);
            }
        };
    }
}
