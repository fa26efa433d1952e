package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.sample.ShopSample;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a BI tool sees of the sample shop is what its CSV files say, column by column. */
class ViewsTest {
    private static final String PERIOD = "2026-09";

    /** In files 2026-09, in views 2026-09-01. */
    private static final Set<String> MONTHS = Set.of("period", "since");

    private final TestWorkspace shop = ClosedShop.of(ShopSample.DEFAULT_SEED).workspace();

    @ParameterizedTest
    @CsvSource({"verdicts.csv,bi_verdict", "bridge.csv,bi_bridge", "renewals.csv,bi_renewal", "hotspots.csv,bi_hotspot"
    })
    void everyColumnOfAFileStandsInItsView(String file, String view) throws SQLException {
        List<Map<String, String>> rows = shop.rows(PERIOD, file);
        List<String> columns = List.of(shop.text("reports/" + PERIOD + "/csv/" + file)
                .lines()
                .findFirst()
                .orElseThrow()
                .split(","));
        String selected = columns.stream().map(ViewsTest::text).collect(Collectors.joining(", "));

        List<String> seen = shop.query("select " + selected + " from " + view);

        assertThat(seen).isNotEmpty();
        assertThat(seen.stream().map(ViewsTest::plain).toList())
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> plain(columns.stream().map(row::get).collect(Collectors.joining("|"))))
                        .toList());
    }

    @Test
    void theLedgerIsSeenWholeAndOnce() throws SQLException {
        List<String> entries = shop.rows(PERIOD, "ledger.csv").stream()
                .map(row -> String.join(
                        "|",
                        row.get("entry_id"),
                        row.get("month"),
                        row.get("system_id"),
                        row.get("basis"),
                        row.get("amount"),
                        row.get("source_line")))
                .toList();

        assertThat(shop.query("select entry_id, to_char(month, 'YYYY-MM'), system_id, basis, amount, source_line"
                        + " from bi_ledger"))
                .containsExactlyInAnyOrderElementsOf(entries);
    }

    @Test
    void thePeriodIsSeenWithItsRevision() throws SQLException {
        assertThat(shop.query("select to_char(period, 'YYYY-MM'), revision, preliminary, currency from bi_period"))
                .containsExactly("2026-09|1|f|EUR");
    }

    @Test
    void everyViewAndColumnTellsWhatItHolds() throws SQLException {
        assertThat(shop.query("select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where c.relkind = 'v' and c.relname like 'bi%' and a.attnum > 0"
                        + " and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)"))
                .isEmpty();
        assertThat(shop.query("select relname from pg_class where relkind = 'v' and relname like 'bi%'"))
                .contains("bi_ledger", "bi_bridge", "bi_renewal", "bi_hotspot", "bi_period");
    }

    @Test
    void everyMonthIsADate() throws SQLException {
        assertThat(shop.query("select table_name, column_name, data_type from information_schema.columns"
                        + " where table_name like 'bi%' and column_name in ('period', 'month', 'posted_in', 'since')"))
                .hasSizeGreaterThan(8)
                .allMatch(column -> column.endsWith("|date"));
    }

    private static String text(String column) {
        String value = MONTHS.contains(column) ? "to_char(" + column + ", 'YYYY-MM')" : "\"" + column + "\"::text";
        return "coalesce(" + value + ", '')";
    }

    /** Numbers lose their trailing zeros, and booleans are told alike. */
    private static String plain(String row) {
        List<String> values = new ArrayList<>();
        for (String value : row.split("\\|", -1)) {
            values.add(
                    value.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?")
                            ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                            : value);
        }
        return String.join("|", values);
    }
}
