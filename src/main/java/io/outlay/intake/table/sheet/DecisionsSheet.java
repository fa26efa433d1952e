package io.outlay.intake.table.sheet;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.known.DecisionsTable;
import io.outlay.model.fact.FindingDecision;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The sheet on which findings are decided, in a finance workbook that a close wrote and people may have saved again. The
 * workbook is known by it, whatever its name; its other sheets are made from what was read before.
 *
 * @param match of the header with {@link DecisionsTable}
 */
public record DecisionsSheet(Sheet sheet, Header header, Match match) {
    /** Rows from the top among which the header is. */
    private static final int MOST_ABOVE = 10;

    private static final Pattern MONTH = Pattern.compile("· (\\p{L}+ \\d{4})(?!.*· \\p{L}+ \\d{4})");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /**
     * Of a workbook that is open.
     *
     * @return empty when it has no such sheet, or the sheet none of the columns
     * @throws IOException when the sheet cannot be read
     */
    public static Optional<DecisionsSheet> of(ReadableWorkbook workbook) throws IOException {
        Optional<Sheet> sheet = workbook.findSheet(FindingDecision.SHEET);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Row> rows = sheet.get().openStream()) {
            Optional<YearMonth> month = Optional.empty();
            for (Row row : rows.limit(MOST_ABOVE).toList()) {
                List<String> cells = row.stream()
                        .map(cell -> cell == null || cell.getText() == null ? "" : cell.getText())
                        .toList();
                Header header =
                        Header.of(new RawRow(row.getRowNum(), cells, String.join(", ", cells), Optional.empty()));
                Match match = new DecisionsTable(month).match(header);
                if (match.complete()) {
                    return Optional.of(new DecisionsSheet(sheet.get(), header, match));
                }
                month = month.or(() ->
                        cells.stream().flatMap(text -> month(text).stream()).findFirst());
            }
        }
        return Optional.empty();
    }

    /** Passes over the rows up to the header. */
    public void skip(RowSource rows) {
        Optional<RawRow> row = rows.next();
        while (row.isPresent() && row.get().line() < header.row().line()) {
            row = rows.next();
        }
    }

    /** Of a title such as {@code Findings · Acme · September 2026}. */
    private static Optional<YearMonth> month(String title) {
        Matcher found = MONTH.matcher(title);
        try {
            return found.find() ? Optional.of(YearMonth.parse(found.group(1), LONG)) : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
