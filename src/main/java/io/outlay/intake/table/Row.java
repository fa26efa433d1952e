package io.outlay.intake.table;

import io.outlay.model.SourceRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row whose columns are read.
 *
 * @param values of the columns that could be read, by name; blank ones are absent
 * @param faults all that is wrong with the row
 */
public record Row(RawRow raw, SourceRef source, Map<String, Object> values, List<Fault> faults) {
    /** Characters that a cell may hold: the limit of workbooks, into which the report writes it. */
    public static final int MAX_CELL = 32_767;

    /** The value of a column; empty when blank, missing or unreadable. */
    @SuppressWarnings("unchecked") // values are put by RowReader under the name of the column whose parser made them
    public <T> Optional<T> find(Column<T> column) {
        return Optional.ofNullable((T) values.get(column.name()));
    }

    /** The value of a required column in a row without faults. */
    @SuppressWarnings("unchecked") // as above
    public <T> T get(Column<T> column) {
        Object value = values.get(column.name());
        if (value == null) {
            throw new IllegalStateException(source + ": " + column.name() + " is missing");
        }
        return (T) value;
    }

    /** Whether a column is filled with what it cannot take. */
    public boolean isFaulty(Column<?> column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column.name()));
    }

    /** What the row says, whatever the scale of its numbers: equal for rows that say the same. */
    public Map<String, Object> content() {
        return values.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> canonical(e.getValue())));
    }

    public Row with(List<Fault> more) {
        if (more.isEmpty()) {
            return this;
        }
        return new Row(
                raw,
                source,
                values,
                Stream.concat(faults.stream(), more.stream()).toList());
    }

    private static Object canonical(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
