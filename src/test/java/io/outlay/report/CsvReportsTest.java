package io.outlay.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            "code file line column value reason remedy excerpt",
            "renewals.csv",
            "system_id contract_id end notice_deadline auto_renew annual_fee next_fee verdict at_stake avoidable"
                    + " locked_until",
            "hotspots.csv",
            "pitfall level id indicator value threshold money finding action"));

    static {
        COLUMNS.put(
                "what_if.csv",
                "scenario option pv pv_p50 pv_p80 eac nominal crossover_month breakeven_volume probability_cheapest");
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
    void writesOnlyTheHeaderOfWhatIsNotKnown() throws IOException {
        for (String file : List.of("bridge.csv", "renewals.csv", "hotspots.csv", "what_if.csv")) {
            assertEquals(1, lines(file).size(), file);
        }
    }

    @Test
    void quotesOnlyWhereNeededAndEndsLinesWithLineFeed() throws IOException {
        assertEquals("""
                code,file,line,column,value,reason,remedy,excerpt
                not_a_number,inbox/2026/invoices-2026-07.csv,14,net_amount,"1.299,00",is not a number,"Use a decimal point (1299.00), or set decimal: "","" in a profile for this file.","SAP,INV-2231,2026-07-01,""1.299,00"",EUR"
                unknown_system,inbox/2026/invoices.xlsx#Q3,7,system_id,"=HYPERLINK(""http://example.com"")",is not in the register,"Add it to systems.csv, or leave the column blank.",+cmd|' /C calc'!A0
                """, Files.readString(dir.resolve("rejections.csv")));
    }

    @Test
    void writesAmountsAsPlainDecimals() throws IOException {
        assertEquals("""
                month,system_id,as_reported,restated,difference,reason,document,posted_in
                2026-05,newsletter,1900.00,1650.00,-250.00,credit,MAILWERK|credit_note|MW-C1|2026,2026-07
                2026-08,shop,20073.35,21903.60,1830.25,late,NORDCLOUD|invoice|NC-2231|2026,2026-09
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
                "2026-09,system,shop,Nordcloud Shop Platform,commerce,technology,SCALES_WITH_BUSINESS,,,20237.52,"
                        + "237943.83,237931.49,0.0512,orders,196420,0.0181,0.205205406183197,1.21134044394664,7499.22,"
                        + "0.0136986301369863,2.5,23,0.1,0.000000123456789012346,,,,,36,",
                verdicts.get(1));
        assertEquals(1 + 12 + 6 + 1, verdicts.size());
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
