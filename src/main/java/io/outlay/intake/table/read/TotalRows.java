package io.outlay.intake.table.read;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Hours;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.Table;
import io.outlay.model.Money;
import io.outlay.model.RejectionCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows that add up the others: they say "total", hold a number and nothing that would identify a row. They are left out, and
 * noted with their place and money; a bill of a vendor called Total has a number and a date.
 */
final class TotalRows {
    private static final int SHOWN = 3;
    private static final int LONGEST = 60;
    private static final String WORDS =
            "(?:sub|grand )?totals?|total general|sous total|(?:gesamt|zwischen|end|teil)?summe|gesamt(?:betrag)?"
                    + "|(?:sub|eind)?totaal(?:bedrag)?|totale|totalt|somme|(?:slut|del|total)?summ?a|i alt|yhteensä|välisumma"
                    + "|razem|celkem|(?:del|total)?sum";
    private static final Pattern LABEL = Pattern.compile("(?:.* )?(?:" + WORDS + ")(?:[ :(].*)?");
    private static final Set<RejectionCode> NUMBERS = Set.of(RejectionCode.NOT_A_NUMBER, RejectionCode.NOT_A_CURRENCY);

    private final Table table;
    private final List<Column<?>> required;
    private final Header header;
    private final List<Long> lines = new ArrayList<>();
    private final SortedMap<String, BigDecimal> worth = new TreeMap<>();

    TotalRows(Table table, Header header) {
        this.table = table;
        this.header = header;
        required = table.columns(header).stream()
                .filter(Column::required)
                .filter(column -> !table.fixed().contains(column.name()))
                .toList();
    }

    /** Whether a text names a row that adds up others. */
    static boolean isLabel(String cell) {
        return !cell.isEmpty()
                && cell.length() <= LONGEST
                && LABEL.matcher(Mapping.key(cell)).matches();
    }

    /** Whether a row adds up others, and is left out. */
    boolean takes(Row row) {
        boolean total = !row.faults().isEmpty()
                && row.raw().broken().isEmpty()
                && row.raw().cells().stream().anyMatch(TotalRows::isLabel)
                && (amount(row).isPresent() || isComputed(row))
                && required.stream().filter(column -> !isNumber(column)).allMatch(column -> isOpen(row, column));
        if (total) {
            lines.add(row.raw().line());
            Optional<Money> money = table.money(row);
            money.map(Money::amount)
                    .or(() -> amount(row))
                    .ifPresent(amount -> worth.merge(money.map(Money::currency).orElse(""), amount, BigDecimal::add));
        }
        return total;
    }

    /** Whether its sum is a formula that its program did not compute: nothing is lost with it. */
    private boolean isComputed(Row row) {
        return required.stream()
                .filter(TotalRows::isNumber)
                .map(column -> row.raw().cell(header.index(column.name())))
                .anyMatch(cell -> CellText.formula(cell).isPresent());
    }

    private Optional<BigDecimal> amount(Row row) {
        return required.stream()
                .map(column -> row.values().get(column.name()))
                .map(value -> value instanceof Hours hours ? hours.value() : value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .findFirst();
    }

    private boolean isOpen(Row row, Column<?> column) {
        String cell = row.raw().cell(header.index(column.name()));
        return cell.isEmpty() || isLabel(cell);
    }

    private static boolean isNumber(Column<?> column) {
        return MappedTable.type(column).filter(NUMBERS::contains).isPresent();
    }

    Optional<String> note() {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String places = lines.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "));
        String sums = worth.isEmpty()
                ? ""
                : worth.entrySet().stream()
                        .map(sum -> (sum.getValue().toPlainString() + " " + sum.getKey()).strip())
                        .collect(Collectors.joining(" and ", ", worth ", ""));
        return Optional.of(
                lines.size() == 1
                        ? "line " + places + " looks like a total row and is left out" + sums
                        : lines.size() + " rows look like total rows and are left out" + sums + ": lines " + places
                                + (lines.size() > SHOWN ? " and on" : ""));
    }
}
