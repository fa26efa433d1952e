package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.ScenarioRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that a cell's number format states is read where its column knows it, and refused elsewhere. */
class CellUnitsTest {
    private static final String EFFORT = "date,system_id,hours,person";
    private static final String INVOICES = "invoice_no,issue_date,vendor,net_amount,currency";
    private static final String WHAT_IF = "scenario,option,kind,parameter,likely,unit";

    @TempDir
    private Path folder;

    /** A cell whose number has a format. */
    private record Formatted(double value, String format) {}

    private static Formatted cell(double value, String format) {
        return new Formatted(value, format);
    }

    /** Reads a sheet of a header and rows; texts, numbers and {@link Formatted} are cells. */
    private ReadFile read(String header, List<List<Object>> rows) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("S");
            fill(workbook, sheet.createRow(0), List.<Object>of((Object[]) header.split(",")));
            for (int i = 0; i < rows.size(); i++) {
                fill(workbook, sheet.createRow(i + 1), rows.get(i));
            }
            workbook.write(out);
        }
        return ReadFile.of(file, "inbox/a.xlsx");
    }

    private static void fill(XSSFWorkbook workbook, Row row, List<Object> values) {
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            if (values.get(i) instanceof Formatted formatted) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formatted.format));
                cell.setCellStyle(style);
                cell.setCellValue(formatted.value);
            } else if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(values.get(i).toString());
            }
        }
    }

    private List<String> hours(Object... cells) throws IOException {
        List<List<Object>> rows = new java.util.ArrayList<>();
        for (Object cell : cells) {
            rows.add(List.of("2026-10-01", "shop", cell, "A. Lund"));
        }
        ReadFile read = read(EFFORT, rows);
        assertThat(read.messages()).isEmpty();
        return read.facts(EffortEntry.class).stream()
                .map(entry -> entry.hours().toPlainString())
                .toList();
    }

    @Test
    void readsDurationsAsHours() throws IOException {
        assertThat(hours(
                        cell(1.5 / 24, "[h]:mm"),
                        cell(7.75 / 24, "h:mm"),
                        cell(26.5 / 24, "[hh]:mm:ss"),
                        2,
                        cell(0.25, "0.00")))
                .containsExactly("1.5", "7.75", "26.5", "2", "0.25");
    }

    @Test
    void readsHoursAndMinutesWithTheirUnit() throws IOException {
        assertThat(hours(
                        cell(7.5, "0.0\" h\""),
                        cell(90, "0\\ \"min\""),
                        cell(20, "0 \"Min.\""),
                        "1:20 h",
                        "0:00:36",
                        "45 min"))
                .containsExactly("7.5", "1.5", "0.3333333333", "1.3333333333", "0.01", "0.75");
    }

    @Test
    void refusesATimeWhereANumberIsWanted() throws IOException {
        ReadFile read = read(INVOICES, List.of(List.of("1", "2026-10-01", "SAP", cell(0.5, "h:mm"), "EUR")));
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#S:2: net_amount "12:00:00" is a time
                2 | 1, 2026-10-01, SAP, 12:00:00, EUR
                Write a number, or format the cell as one.""");
        assertThat(read.codes()).containsExactly("unit_doubt");
    }

    @Test
    void readsThreePercentAsThreeInAnEscalatorAndAsAFractionInAShare() throws IOException {
        ReadFile contracts = read(
                "contract_id,system_id,start,end,escalator_pct",
                List.of(
                        List.of("C", "crm", "2026-01-01", "2026-12-31", cell(0.03, "0%")),
                        List.of("D", "crm", "2026-01-01", "2026-12-31", "0.5 %")));
        assertThat(contracts.facts(Contract.class))
                .extracting(c -> c.escalatorPct().orElseThrow().toPlainString())
                .containsExactly("3", "0.5");
        ReadFile shares = read(
                "from_system,to_system,valid_from,share", List.of(List.of("a", "b", "2026-01-01", cell(0.03, "0.0%"))));
        assertThat(shares.facts(io.outlay.model.fact.Allocation.class).get(0).share())
                .contains(new BigDecimal("0.03"));
    }

    @Test
    void refusesAFeeThatItsCellShowsForAMonthOrInThousands() throws IOException {
        ReadFile read = read(
                "contract_id,system_id,start,annual_fee,currency",
                List.of(
                        List.of("A", "crm", "2026-01-01", cell(1000, "#,##0\" a month\""), "EUR"),
                        List.of("B", "crm", "2026-01-01", cell(12, "#,##0\" k€\""), "EUR"),
                        List.of("C", "crm", "2026-01-01", cell(12000, "#,##0,\" k€\""), "EUR"),
                        List.of("D", "crm", "2026-01-01", cell(12000, "#,##0\" net\""), "EUR")));
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#S:2: annual_fee "1000 a month" states a unit, "a month"
                2 | A, crm, 2026-01-01, 1000 a month, EUR
                Write the number alone, in the unit that the column has.""", """
                inbox/a.xlsx#S:3: annual_fee "12 k€" states a unit, "k€"
                3 | B, crm, 2026-01-01, 12 k€, EUR
                Write the number alone, in the unit that the column has.""");
        assertThat(read.facts(Contract.class)).hasSize(2);
    }

    @Test
    void refusesAPercentageWhereANumberIsWanted() throws IOException {
        ReadFile read = read(INVOICES, List.of(List.of("1", "2026-10-01", "SAP", cell(0.05, "0%"), "EUR")));
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#S:2: net_amount "5%" is a percentage
                2 | 1, 2026-10-01, SAP, 5%, EUR
                Write the number itself, without %.""");
    }

    @Test
    void handsAPercentageOfAScenarioToItsReader() throws IOException {
        ReadFile read = read(
                WHAT_IF,
                List.of(
                        List.of("s", "A", "buy", "escalator", cell(0.07, "0%"), ""),
                        List.of("s", "A", "buy", "annual_licence", cell(9000, "#,##0\\ [$€-407]"), "")));
        assertThat(read.facts(ScenarioRow.class))
                .extracting(row -> row.likely() + " " + row.unit())
                .containsExactly("7% ", "9000 EUR");
    }

    @Test
    void holdsACurrencyFormatAgainstTheColumnCurrency() throws IOException {
        ReadFile read = read(
                INVOICES,
                List.of(
                        List.of("1", "2026-10-01", "SAP", cell(100, "#,##0.00\\ \"€\""), "EUR"),
                        List.of("2", "2026-10-01", "SAP", cell(200, "[$$-409]#,##0.00"), "CAD"),
                        List.of("3", "2026-10-01", "SAP", cell(300, "[$USD] #,##0.00"), "EUR"),
                        List.of("4", "2026-10-01", "SAP", cell(400, "#,##0.00;[Red]-#,##0.00"), "EUR")));
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::invoiceNo)
                .containsExactly("1", "2", "4");
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#S:4: net_amount "USD" is written beside the amount, while currency is "EUR"
                4 | 3, 2026-10-01, SAP, 300 USD, EUR
                Correct the one that is wrong; of a workbook, also the number format of the cell.""");
    }

    @Test
    void takesTheCurrencyOfAFigureFromItsCell() throws IOException {
        ReadFile read = read(
                "date,metric,value",
                List.of(
                        List.of("2026-09", "net_revenue", cell(500, "£#,##0")),
                        List.of("2026-09", "returns", cell(500, "\"kr\" #,##0"))));
        assertThat(read.facts(MetricReading.class).get(0).currency()).contains("GBP");
        assertThat(read.messages()).containsExactly("""
                inbox/a.xlsx#S:3: value "kr" is written beside the amount, and currency is blank, which of DKK, ISK, NOK, SEK is meant
                3 | 2026-09, returns, 500 kr
                Correct the one that is wrong; of a workbook, also the number format of the cell.""");
    }

    @Test
    void readsACurrencyInTextOnlyWhenItIsTheRowsOwn() throws IOException {
        ReadFile read = ReadFile.text("""
                invoice_no,issue_date,vendor,net_amount,currency
                1,2026-10-01,SAP,1234.50 €,EUR
                2,2026-10-01,SAP,EUR 1234.50,EUR
                3,2026-10-01,SAP,-$12,USD
                4,2026-10-01,SAP,12 €,USD
                """);
        assertThat(read.facts(InvoiceLine.class))
                .extracting(InvoiceLine::netAmount)
                .containsExactly(new BigDecimal("1234.50"), new BigDecimal("1234.50"), new BigDecimal("-12"));
        assertThat(read.codes()).containsExactly("unit_doubt");
    }

    @Test
    void refusesACurrencyWhereNoColumnStatesOne() throws IOException {
        ReadFile read = ReadFile.text("""
                system_id,date,metric,value
                crm,2026-09,seats_paid,12 €
                """);
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: value "12 €" states a currency
                2 | crm,2026-09,seats_paid,12 €
                Write the number alone, or format the cell as a number.""");
    }
}
