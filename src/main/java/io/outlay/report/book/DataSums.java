package io.outlay.report.book;

import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Formulas that sum a data sheet, its continuations included.
 *
 * @param table of the sheet, by whose name it goes
 * @param rows of the table
 * @param rowLimit rows that a sheet may hold
 * @param pairs field and condition by turns, the condition as the second argument of a pair in SUMIFS
 */
public record DataSums(Table<?> table, long rows, int rowLimit, List<String> pairs) {
    public static DataSums of(Book book, Table<?> table, long rows) {
        return new DataSums(table, rows, book.rowLimit(), List.of());
    }

    /** Of the rows whose field meets a condition. */
    public DataSums where(String field, String condition) {
        List<String> more = new ArrayList<>(pairs);
        more.addAll(List.of(field, condition));
        return new DataSums(table, rows, rowLimit, more);
    }

    /** Sum of a field. */
    public String sum(String field) {
        return Extent.of(table.name(), rows, rowLimit).parts().stream()
                .map(part -> sum(part, field))
                .collect(Collectors.joining("+"));
    }

    private String sum(Extent.Part part, String field) {
        String range = part.column(table.column(field));
        if (pairs.isEmpty()) {
            return "SUM(" + range + ")";
        }
        StringBuilder formula = new StringBuilder("SUMIFS(").append(range);
        for (int i = 0; i < pairs.size(); i += 2) {
            formula.append(',').append(part.column(table.column(pairs.get(i))));
            formula.append(',').append(pairs.get(i + 1));
        }
        return formula.append(')').toString();
    }
}
