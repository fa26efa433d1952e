package io.outlay.intake.table;

import io.outlay.model.Money;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of table: its columns, what else a row must keep to, and the facts that a row holds. */
public interface Table {
    /** Name of the table in the contract. */
    String kind();

    /** The columns that are read, in the order in which faults are told; most tables do not look at the header. */
    List<Column<?>> columns(Header header);

    /** The columns that a header must have: those that every row must fill, unless a table says otherwise. */
    default List<String> inHeader(Header header) {
        return columns(header).stream()
                .filter(Column::required)
                .map(Column::name)
                .toList();
    }

    /** The facts of a row without faults. */
    List<? extends Fact> facts(Row row);

    /** Faults between columns; values that could not be read are absent. */
    default List<Fault> check(Row row) {
        return List.of();
    }

    /** What may stand only once in a file; empty when rows are independent. */
    default Optional<List<Object>> key(Row row) {
        return Optional.empty();
    }

    /** What a row is worth, for control totals; also of a row that has faults elsewhere. */
    default Optional<Money> money(Row row) {
        return Optional.empty();
    }

    /** Tax that a row states and that {@link #money} leaves out. */
    default Optional<Money> tax(Row row) {
        return Optional.empty();
    }

    /** The facts of a row without faults, where its tax is cost. */
    default List<? extends Fact> factsWithTax(Row row) {
        BigDecimal tax = tax(row).map(Money::amount).orElse(BigDecimal.ZERO);
        return facts(row).stream()
                .map(fact -> fact instanceof InvoiceLine line ? line.withTax(tax) : fact)
                .toList();
    }

    /** Required columns that hold the same in every row, whatever the file says. */
    default Set<String> fixed() {
        return Set.of();
    }

    /** Whether people write it, from a template: a column that it does not know may be misspelt, and is named. */
    default boolean isWritten() {
        return true;
    }

    /** Whether a profile says how its files are written. */
    default boolean isMapped() {
        return false;
    }

    /** What messages call a column: what the file has in its place where a profile computes it. */
    default String shown(String column) {
        return column;
    }

    /** Whether its rows are only summed, so that facts come after the last of them. */
    default boolean isSummed() {
        return false;
    }

    /** Whether a row is a remark of who keeps the file, and no row of the table. */
    default boolean isRemark(RawRow row) {
        return false;
    }

    /** Whether cells behind the last column of the header are known to say nothing of the row. */
    default boolean isIgnored(List<String> surplus) {
        return false;
    }

    /** What rows mean beside each other. */
    default Admission admission(Tally tally, Header header) {
        return new SingleRows(this, tally);
    }

    /** How well a header fits. */
    default Match match(Header header) {
        List<String> required = inHeader(header);
        List<String> lacks = new ArrayList<>();
        for (String name : required) {
            if (!header.has(name)) {
                lacks.add(name);
            }
        }
        int known = 0;
        for (Column<?> column : columns(header)) {
            known += header.has(column.name()) ? 1 : 0;
        }
        return new Match(
                this,
                required.size() - lacks.size(),
                lacks,
                known,
                header.named().size() - known);
    }
}
