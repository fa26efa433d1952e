package io.outlay.report;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.report.book.LedgerRow;
import io.outlay.report.sheet.ExcelDay;
import io.outlay.report.sheet.Extent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * What a written file says the ledger comes to, read back from it: the gate before publishing compares it with the ledger.
 *
 * @param file name of the file, with its sheet for the workbook
 * @param total sum of all rows that count as cost, reporting currency
 * @param byMonth the same by the month that cost belongs to; may go on after the period in the ledger
 */
public record ReportTotals(String file, BigDecimal total, SortedMap<YearMonth, BigDecimal> byMonth) {

    private static final int COST = LedgerRow.column(LedgerRow.COST);
    private static final int MONTH = LedgerRow.column(LedgerRow.MONTH);

    public ReportTotals {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    /**
     * Reads back all that states the ledger in a period's folder.
     *
     * @param dir folder with {@code csv/} and the workbook
     * @param unit of the reporting currency: a workbook holds binary numbers
     * @return totals of {@code csv/ledger.csv}, of {@code csv/cost_by_month.csv} (months up to the period only), of the
     *     workbook's rows of sheet Ledger, and of the total printed above them
     * @throws UncheckedIOException when a file cannot be read
     */
    public static List<ReportTotals> read(Path dir, YearMonth period, MinorUnit unit) {
        Path csv = dir.resolve("csv");
        Path workbook = dir.resolve(FinanceWorkbook.fileName(period));
        try {
            List<ReportTotals> rowsAndTotal = ledgerRows(workbook, unit);
            return List.of(
                    csv(csv.resolve("ledger.csv"), "amount", row -> !"billed".equals(row.getField("basis"))),
                    csv(csv.resolve("cost_by_month.csv"), "total", row -> true),
                    rowsAndTotal.get(0),
                    rowsAndTotal.get(1));
        } catch (IOException e) {
            throw new UncheckedIOException("the files of " + dir + " cannot be read back", e);
        }
    }

    /** The part of the total that belongs to months up to one. */
    public BigDecimal upTo(YearMonth month) {
        return sum(byMonth.headMap(month.plusMonths(1)));
    }

    private static ReportTotals csv(Path file, String column, Predicate<NamedCsvRecord> counts) throws IOException {
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord row : rows) {
                if (counts.test(row)) {
                    BigDecimal amount = new BigDecimal(row.getField(column));
                    sums.merge(YearMonth.parse(row.getField("month")), amount, BigDecimal::add);
                }
            }
        }
        return new ReportTotals(file.getFileName().toString(), sum(sums), sums);
    }

    /**
     * Reads back the rows of the sheet Ledger of one workbook.
     *
     * @param unit of the reporting currency
     * @throws UncheckedIOException when it cannot be read
     */
    public static ReportTotals ledger(Path xlsx, MinorUnit unit) {
        try {
            return ledgerRows(xlsx, unit).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(xlsx + " cannot be read back", e);
        }
    }

    /** What the rows come to, and what is printed as their total, without months. */
    private static List<ReportTotals> ledgerRows(Path xlsx, MinorUnit unit) throws IOException {
        SortedMap<YearMonth, BigDecimal> sums = new TreeMap<>();
        List<BigDecimal> printed = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile())) {
            for (Sheet sheet :
                    workbook.getSheets().filter(ReportTotals::ofLedger).toList()) {
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        if (row.getRowNum() > Extent.HEADER + 1) {
                            add(row, sums, unit);
                        } else if (row.getRowNum() == Extent.HEADER
                                && sheet.getName().equals("Ledger")) {
                            row.getOptionalCell(COST).ifPresent(cell -> printed.add(amount(cell, unit)));
                        }
                    });
                }
            }
        }
        List<ReportTotals> totals = new ArrayList<>();
        totals.add(new ReportTotals(xlsx.getFileName() + "#Ledger", sum(sums), sums));
        printed.forEach(
                total -> totals.add(new ReportTotals(xlsx.getFileName() + "#Ledger, total", total, new TreeMap<>())));
        return totals;
    }

    private static boolean ofLedger(Sheet sheet) {
        return sheet.getName().matches("Ledger( \\d+)?");
    }

    private static void add(Row row, SortedMap<YearMonth, BigDecimal> sums, MinorUnit unit) {
        Cell cost = row.getOptionalCell(COST).orElse(null);
        if (cost != null && cost.getType() == CellType.NUMBER) {
            long day = new BigDecimal(row.getCell(MONTH).getRawValue()).longValueExact();
            YearMonth month = YearMonth.from(ExcelDay.day(day));
            sums.merge(month, amount(cost, unit), BigDecimal::add);
        }
    }

    private static BigDecimal amount(Cell cell, MinorUnit unit) {
        return unit.round(new BigDecimal(cell.getRawValue()));
    }

    private static BigDecimal sum(SortedMap<YearMonth, BigDecimal> sums) {
        return Sum.of(sums.values());
    }
}
