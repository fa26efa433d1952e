package io.outlay.intake.table.read;

import static io.outlay.model.RejectionCode.FIELD_TOO_LARGE;
import static io.outlay.model.RejectionCode.MISSING_VALUE;
import static io.outlay.model.RejectionCode.NOT_ALLOWED;
import static io.outlay.model.RejectionCode.NO_RESULT;
import static io.outlay.model.RejectionCode.TOO_MANY_FIELDS;

import io.outlay.intake.table.CellText;
import io.outlay.intake.table.Column;
import io.outlay.intake.table.CurrencySign;
import io.outlay.intake.table.Fault;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Malformed;
import io.outlay.intake.table.Place;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.Row;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.StatedCurrency;
import io.outlay.intake.table.Table;
import io.outlay.model.SourceRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the columns of a table from rows of text, and collects every fault of a row. */
public final class RowReader {
    private final Table table;
    private final Header header;
    private final List<Placed> columns;
    private final Place place;
    private final boolean positional;

    RowReader(Table table, Header header, RowSource rows, Place place) {
        this.table = table;
        this.header = header;
        this.columns = table.columns(header).stream()
                .map(column -> new Placed(column, header.index(column.name())))
                .toList();
        this.place = place;
        this.positional = rows.positional();
    }

    /** A column and where it stands; -1 when the header does not have it. */
    private record Placed(Column<?> column, int index) {
        String cell(RawRow raw) {
            return index < 0 ? "" : raw.cell(index);
        }
    }

    Row read(RawRow raw) {
        SourceRef source = place.line(raw.line());
        Optional<Fault> broken = raw.broken().isPresent() ? raw.broken() : shifted(raw);
        if (broken.isPresent()) {
            RawRow marked = raw.broken(broken.get());
            return new Row(marked, source, Map.of(), List.of(broken.get()));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>(oversized(raw));
        Map<Column<?>, CurrencySign> signs = new LinkedHashMap<>();
        for (Placed placed : columns) {
            Fault spoiled = raw.spoiled().get(placed.index);
            if (spoiled == null) {
                String cell = placed.cell(raw);
                String number = number(placed.column, cell, signs);
                Object value = value(placed.column, number, cell, faults);
                if (value != null) {
                    values.put(placed.column.name(), value);
                }
            } else if (faults.stream().noneMatch(known -> sameCause(known, spoiled))) {
                faults.add(spoiled);
            }
        }
        signs.forEach(
                (column, sign) -> StatedCurrency.check(column, sign, values).ifPresent(faults::add));
        Row row = new Row(raw, source, Collections.unmodifiableMap(values), List.copyOf(faults));
        return row.with(table.check(row));
    }

    /** The text without the currency beside it, which is noted. */
    private static String number(Column<?> column, String cell, Map<Column<?>, CurrencySign> signs) {
        if (column.currency().isEmpty()) {
            return cell;
        }
        Optional<CurrencySign> sign = CurrencySign.of(cell);
        sign.ifPresent(found -> signs.put(column, found));
        return sign.isPresent() ? sign.get().number() : cell;
    }

    /** Whether two columns that are made of one cell cannot be made for one reason, which is told once. */
    private static boolean sameCause(Fault one, Fault other) {
        return one.code() == other.code()
                && one.value().equals(other.value())
                && one.reason().equals(other.reason());
    }

    /** The value of a text, or null; its fault is told with the cell. */
    private Object value(Column<?> column, String text, String cell, List<Fault> faults) {
        try {
            return value(column, text);
        } catch (Malformed e) {
            faults.add(e.in(table.shown(column.name()), CellText.shown(cell)));
            return null;
        }
    }

    private static Object value(Column<?> column, String text) throws Malformed {
        if (text.isEmpty() && column.required()) {
            throw new Malformed(MISSING_VALUE, "is missing", "Fill it in; a blank means unknown, 0 is a value.");
        }
        Optional<String> formula = CellText.formula(text);
        if (formula.isPresent()) {
            throw new Malformed(
                    NO_RESULT,
                    "is a formula without a stored result, in cell " + formula.get(),
                    "Open the workbook in Excel or LibreOffice and save it.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Malformed(NOT_ALLOWED, "holds a NUL character", "Remove the character.");
        }
        return text.isEmpty() || text.length() > Row.MAX_CELL
                ? null
                : column.parser().parse(text);
    }

    private Optional<Fault> shifted(RawRow raw) {
        int fields = header.names().size();
        int last = raw.cells().size() - 1;
        while (last >= fields && raw.cell(last).isEmpty()) {
            last--;
        }
        if (!positional || last < fields || table.isIgnored(raw.cells().subList(fields, last + 1))) {
            return Optional.empty();
        }
        return Optional.of(Fault.whole(
                TOO_MANY_FIELDS,
                "the row has " + (last + 1) + " fields, the header has " + fields,
                "Put text that holds the delimiter between quotes (\")."));
    }

    private List<Fault> oversized(RawRow raw) {
        if (!isOversized(raw)) {
            return List.of();
        }
        return IntStream.range(0, raw.cells().size())
                .filter(i -> raw.cell(i).length() > Row.MAX_CELL)
                .mapToObj(i -> new Fault(
                        FIELD_TOO_LARGE,
                        header.name(i),
                        raw.cell(i),
                        "is longer than 32,767 characters",
                        "Shorten it; a quote that was opened and closed much later is a common cause."))
                .toList();
    }

    private static boolean isOversized(RawRow raw) {
        for (String cell : raw.cells()) {
            if (cell.length() > Row.MAX_CELL) {
                return true;
            }
        }
        return false;
    }
}
