package io.outlay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReportsTest {
    /** The contract's columns, as it lists them. */
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.of(
            "verdicts.csv",
            "period level id name layer type verdict since tags cost_month cost_t12m comparable_t12m cost_growth driver"
                    + " driver_t12m driver_growth gap_log unit_cost_t12m excess_cost slope_month t df growth_12m p_unit"
                    + " q_unit p_rise q_rise fresh months_valid action",
            "cost_by_month.csv",
            "month system_id layer billed effective accrued effort allocated total one_off comparable estimated budget"
                    + " driver driver_value unit_cost currency",
            "ledger.csv",
            "entry_id month posted_in system_id cost_pool basis amount currency source_amount source_currency fx_rate"
                    + " quantity unit one_off document reason correction_of counter_system source_file source_line"
                    + " source_rows",
            "balances.csv",
            "document system_id prepaid accrued currency",
            "restatements.csv",
            "month system_id as_reported restated difference reason document posted_in",
            "bridge.csv",
            "level id from to volume intensity price fx new ended one_off allocated correction total",
            "reconciliation.csv",
            "stage item currency expected actual difference",
            "rejections.csv",
            "code file line column value reason remedy excerpt rows",
            "renewals.csv",
            "system_id contract_id end notice_deadline auto_renew annual_fee next_fee verdict at_stake avoidable"
                    + " locked_until system_name act_by next_start next_end commitment unused_seats"
                    + " price_above_escalator beyond_growth billing currency scenario scenario_saving",
            "hotspots.csv",
            "pitfall level id indicator value threshold money finding action unit"));

    static {
        COLUMNS.put(
                "journal.csv",
                "entry date reversal_date account debit credit currency cost_centre system_id document text");
        COLUMNS.put(
                "invoice_signals.csv",
                "kind system_id vendor invoice_no issue_date service_start service_end cost_pool amount expected money"
                        + " currency score like_documents other_invoice file line reason money_month money_year");
        COLUMNS.put(
                "tco.csv",
                "system_id cost_pool basis month fytd t12m since_go_live currency prior_year_items"
                        + " counted_from counted_since");
        COLUMNS.put(
                "indicators.csv", "pitfall level id indicator state value bound threshold unit money finding action");
        COLUMNS.put("stack_map.csv", "layer type system_id name capability coverage cost_t12m verdict");
        COLUMNS.put(
                "coverage.csv",
                "level id cost_t12m unmapped measured estimated mapped_share measured_share estimated_share withheld"
                        + " posted_for_earlier_months rejected");
        COLUMNS.put(
                "budget.csv",
                "month level id cost_pool budget actual variance variance_share fytd_budget fytd_actual fytd_variance"
                        + " landing currency prior_year_items year_budget landing_low landing_high");
        COLUMNS.put(
                "outlook.csv",
                "level id cost_pool month method cost low high backtest_error naive_error backtests currency");
        COLUMNS.put(
                "capex.csv",
                "month system_id cost capitalised depreciation pnl_cost book_value build_cost build_cost_from currency");
        COLUMNS.put("tco_ahead.csv", "system_id cost_pool method next_36 next_60 currency");
        COLUMNS.put(
                "upkeep.csv",
                "system_id sourcing build_cost build_cost_from planned_share upkeep_t12m upkeep_share upkeep_next_36"
                        + " upkeep_next_60 currency");
        COLUMNS.put(
                "peak_season.csv",
                "level id month cost_peak cost_t12m cost_share driver driver_peak driver_t12m driver_share elastic"
                        + " fixed elastic_share currency");
        COLUMNS.put(
                "findings.csv",
                "kind systems name money since act_by finding what action by evidence avoidable avoidable_why");
        COLUMNS.put("elasticity.csv", "level id driver months driver_variation elasticity se low high note");
        COLUMNS.put(
                "what_if.csv",
                "scenario option pv pv_p50 pv_p80 eac nominal crossover_month breakeven_volume probability_cheapest");
        COLUMNS.put(
                "what_if_tracking.csv",
                "scenario option month planned actual difference planned_cash paid cash_difference forecast currency");
    }

    @TempDir
    static Path dir;

    @BeforeAll
    static void write() {
        CsvReports.write(dir, ReportFixture.report());
    }

    @Test
    void writesEveryFileOfTheContractWithItsColumns() throws IOException {
        for (Map.Entry<String, String> file : COLUMNS.entrySet()) {
            String header = lines(file.getKey()).get(0);
            assertEquals(file.getValue(), header.replace(',', ' '), file.getKey());
        }
        try (Stream<Path> files = Files.list(dir)) {
            assertEquals(
                    List.copyOf(COLUMNS.keySet()),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void writesOnlyTheHeaderOfWhatIsNotKnown(@TempDir Path empty) throws IOException {
        CsvReports.write(empty, ReportFixture.empty());
        for (Map.Entry<String, String> file : COLUMNS.entrySet()) {
            assertEquals(
                    file.getValue().replace(' ', ',') + "\n",
                    Files.readString(empty.resolve(file.getKey())),
                    file.getKey());
        }
    }

    @Test
    void writesNoCapexWhereNothingIsToBeCapitalised(@TempDir Path off) {
        CloseReport r = ReportFixture.empty();
        CsvReports.write(
                off,
                new CloseReport(
                        r.head(),
                        r.systems(),
                        r.months(),
                        r.metrics(),
                        r.analysis(),
                        r.tco(),
                        Optional.empty(),
                        r.budget(),
                        r.buildOrBuy(),
                        r.changes(),
                        r.evidence(),
                        r.details()));
        assertTrue(Files.exists(off.resolve("tco.csv")));
        assertTrue(Files.notExists(off.resolve("capex.csv")));
    }

    /** 60,000.00 over 60 months, retired in the 47th: 14,000.00 are left to write off. */
    @Test
    void statesTheAssetMonthByMonthAndBlanksWhatIsUnknown() throws IOException {
        List<String> rows = lines("capex.csv");
        assertTrue(
                rows.stream()
                        .anyMatch(row -> row.startsWith("2026-03,market,")
                                && row.contains(",0.00,14000.00,")
                                && row.endsWith(",0.00,60000.00,register,EUR")),
                rows.toString());
        assertTrue(rows.stream().anyMatch(row -> row.matches("2025-01,legacy,[0-9.]+,,,,,,,EUR")), rows.toString());
    }

    @Test
    void bridgesEachRowFromOneYearToTheNext() throws IOException {
        List<String> bridge = lines("bridge.csv");
        assertEquals(1 + 12 + 1 + 6 + 1, bridge.size());
        for (String row : bridge.subList(1, bridge.size())) {
            String[] fields = row.split(",");
            BigDecimal bars =
                    Stream.of(fields).skip(4).limit(9).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(new BigDecimal(fields[13]), bars, row);
            assertEquals(new BigDecimal(fields[3]), new BigDecimal(fields[2]).add(bars), row);
        }
        assertTrue(bridge.get(bridge.size() - 1).startsWith("portfolio,portfolio,"));
    }

    @Test
    void quotesOnlyWhereNeededAndEndsLinesWithLineFeed() throws IOException {
        assertEquals("""
                code,file,line,column,value,reason,remedy,excerpt,rows
                not_a_number,inbox/2026/invoices-2026-07.csv,14,net_amount,"1.299,00",is not a number,"Use a decimal point (1299.00), or set decimal: "","" in a profile for this file.","SAP,INV-2231,2026-07-01,""1.299,00"",EUR",1
                unknown_system,inbox/2026/invoices.xlsx#Q3,7,system_id,"=HYPERLINK(""http://example.com"")",is not in the register,"Add it to systems.csv, or leave the column blank.",+cmd|' /C calc'!A0,1
                """, Files.readString(dir.resolve("rejections.csv")));
    }

    @Test
    void writesAmountsAsPlainDecimals() throws IOException {
        assertEquals("""
                month,system_id,as_reported,restated,difference,reason,document,posted_in
                2025-08,search,6000.00,6640.40,640.40,late,FINDLY|invoice|F-12|2025,2026-07
                2026-05,newsletter,1900.00,1650.00,-250.00,credit,MAILWERK|credit_note|MW-C1|2026,2026-07
                2026-08,shop,21211.35,23041.60,1830.25,late,NORDCLOUD|invoice|NC-2231|2026,2026-09
                """, Files.readString(dir.resolve("restatements.csv")));
        assertEquals("""
                document,system_id,prepaid,accrued,currency
                CARGO AG|invoice|C-19|2026,shipping,0.00,740.10,EUR
                MAILWERK|invoice|MW-7|2026,newsletter,2250.55,0.00,EUR
                NORDCLOUD|invoice|NC-2231|2026,shop,18400.00,0.00,EUR
                """, Files.readString(dir.resolve("balances.csv")));
    }

    @Test
    void writesStatisticsWithFifteenDigitsAndLeavesTheUnknownEmpty() throws IOException {
        List<String> verdicts = lines("verdicts.csv");
        assertEquals(
                "2026-09,system,shop,Nordcloud Shop Platform,commerce,technology,IN_LINE,,,21782.52,"
                        + "251621.83,251209.49,0.0528,orders,196420,0.0181,0.205205406183197,1.27894048467569,8285.13,"
                        + "0.0136986301369863,2.5,23,0.1,0.000000123456789012346,,,,,36,",
                verdicts.get(1));
        assertEquals(1 + 12 + 1 + 6 + 1, verdicts.size());
    }

    @Test
    void writesTheCostOfEachPoolOverTheFourSpans() throws IOException {
        List<String> tco = lines("tco.csv");
        assertTrue(
                tco.stream()
                        .anyMatch(line ->
                                line.startsWith("erp,transform,effort,1495.00,11764.00,11764.00,11764.00,EUR,0.00,")),
                tco.toString());
        assertTrue(tco.stream()
                .anyMatch(line -> line.startsWith("mail,licence,accrual,321.50,321.50,321.50,321.50,EUR,0.00,")));
        assertTrue(tco.stream()
                .anyMatch(
                        line -> line.startsWith("ipaas,licence,allocated,-600.00,-600.00,-600.00,-600.00,EUR,0.00,")));
        assertTrue(tco.stream()
                .anyMatch(line -> line.startsWith("search,licence,effective,") && line.contains(",EUR,640.40,")));
    }

    @Test
    void writesBudgetAndActualOfWhatIsBudgeted() throws IOException {
        List<String> budget = lines("budget.csv");
        assertTrue(budget.get(1).startsWith("2026-09,portfolio,portfolio,,40700.00,"), budget.toString());
        assertEquals(
                List.of(
                        "layer/commerce/",
                        "layer/service/",
                        "layer/operations/",
                        "layer/operations/external",
                        "layer/operations/run"),
                budget.stream()
                        .filter(line -> line.contains(",layer,"))
                        .map(line -> line.split(","))
                        .map(fields -> fields[1] + "/" + fields[2] + "/" + fields[3])
                        .toList());
        assertTrue(budget.stream().anyMatch(line -> line.startsWith("2026-09,system,erp,run,2400.00,2345.00,-55.00,")));
        assertTrue(lines("cost_by_month.csv").stream()
                .anyMatch(line -> line.startsWith("2026-09,erp,") && line.contains(",12400.00,orders,")));
    }

    @Test
    void putsTheDriverBesideTheCostOfEachMonth() throws IOException {
        List<String> months = lines("cost_by_month.csv");
        assertEquals(
                "2023-10,ads,marketing,2366.64,2366.64,0.00,0.00,0.00,2366.64,0.00,2366.64,0.00,,orders,14000,"
                        + "0.169045714285714,EUR",
                months.get(1));
        assertTrue(months.stream().anyMatch(line -> line.startsWith("2026-09,unmapped,,")));
    }

    @Test
    void writesTheSameBytesTwice(@TempDir Path again) throws IOException {
        CsvReports.write(again, ReportFixture.report());
        for (String file : COLUMNS.keySet()) {
            assertArrayEquals(Files.readAllBytes(dir.resolve(file)), Files.readAllBytes(again.resolve(file)), file);
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(dir.resolve(file));
    }
}
