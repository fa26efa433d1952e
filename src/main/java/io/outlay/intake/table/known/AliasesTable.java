package io.outlay.intake.table.known;

import static io.outlay.intake.table.Column.optional;
import static io.outlay.intake.table.Column.required;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Dates;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.Words;
import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names or VAT ids under which vendors bill a system.
 *
 * <pre>
 * billing_name,system_id,valid_from
 * Shopify International Ltd,shop,
 * IE3347697KH,shop,2026-01-01
 * </pre>
 *
 * <ul>
 *   <li>{@code billing_name*} a name or a VAT id
 *   <li>{@code system_id*} of the register; whether it stands there is checked at posting
 *   <li>{@code valid_from} first issue date it serves; blank serves all
 * </ul>
 *
 * A name stands once per {@code valid_from}, case ignored: an equal row is a duplicate, another system a contradiction.
 */
final class AliasesTable implements Table {
    private static final Column<String> BILLING_NAME = required("billing_name", Words::text);
    private static final Column<String> SYSTEM_ID = required("system_id", Words::key);
    private static final Column<LocalDate> VALID_FROM = optional("valid_from", Dates::day);

    @Override
    public String kind() {
        return "aliases";
    }

    @Override
    public List<Column<?>> columns(Header header) {
        return List.of(BILLING_NAME, SYSTEM_ID, VALID_FROM);
    }

    @Override
    public Optional<List<Object>> key(Row row) {
        String name = row.get(BILLING_NAME).toLowerCase(Locale.ROOT);
        return Optional.of(
                row.find(VALID_FROM).map(from -> List.<Object>of(name, from)).orElse(List.of(name)));
    }

    @Override
    public List<Fact> facts(Row row) {
        return List.of(new Alias(row.get(BILLING_NAME), row.get(SYSTEM_ID), row.find(VALID_FROM), row.source()));
    }
}
