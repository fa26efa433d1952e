package io.outlay.intake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.intake.UnreadableFile;
import io.outlay.model.fact.InvoiceLine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetFormatTest {
    private static final String COST = "'Nimbus' as InvoiceIssuerName, '4711' as BillingAccountId,"
            + " timestamp '2026-05-01 00:00:00' as BillingPeriodStart, timestamptz '2026-05-03 10:00:00+00' as ChargePeriodStart,"
            + " 'Usage' as ChargeCategory, 'USD' as BillingCurrency, map {'CostCenter': 'cc-1', 'app': 'shop'} as Tags";

    @TempDir
    Path folder;

    /** Writes what a query gives. */
    private Path parquet(String name, String query) throws SQLException {
        Path file = folder.resolve(name);
        try (Connection connection = new DuckDb().open();
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to " + DuckDb.text(file.toString()) + " (format parquet)");
        }
        return file;
    }

    private static ReadFile read(Path file) throws IOException {
        return ReadFile.of(file, "inbox/a.parquet");
    }

    @Test
    void sumsDoublesByTheirShortestDecimals() throws Exception {
        ReadFile read = read(parquet(
                "a.parquet",
                "select " + COST + ", 0.1::double as BilledCost, 1e-7::double as EffectiveCost from range(10)"));

        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("focus read 10 = 10 + 0 + 0");
        assertThat(read.facts(InvoiceLine.class)).singleElement().satisfies(line -> {
            assertThat(line.netAmount()).isEqualByComparingTo("1");
            assertThat(line.effective()).isEqualByComparingTo("0.000001");
            assertThat(line.costCentre()).hasValue("cc-1");
            assertThat(line.cloud().orElseThrow().names()).containsExactly("shop");
            assertThat(line.source().line()).isEqualTo(2);
        });
    }

    /** What ends a cell on its way out of the database may be in one. */
    @Test
    void keepsCellsApartWhateverTheyHold() throws Exception {
        ReadFile read = read(parquet(
                "a.parquet",
                "select " + COST
                        + ", 1 as BilledCost, 1 as EffectiveCost, 'a' || chr(31) || 'b' || chr(30) || '1' || chr(30)"
                        + " || chr(30) || 'ä' as ServiceName, null as SubAccountId, 'I-1' as InvoiceId"));

        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(InvoiceLine.class)).singleElement().satisfies(line -> {
            assertThat(line.cloud().orElseThrow().names()).containsExactly("shop", "a\u001Fb\u001E1\u001E\u001Eä");
            assertThat(line.invoiceNo()).isEqualTo("I-1");
        });
    }

    @Test
    void showsTheCellsOfARow() throws Exception {
        Path file = parquet("a.parquet", "select i as x, null as y, i / 4::double as z from range(5000) t(i)");

        assertThat(new ParquetFormat().lines(file, "", Set.of(2L, 4001L, 9999L)))
                .isEqualTo(Map.of(2L, "0,,0.0", 4001L, "3999,,999.75"));
    }

    @Test
    void keepsNullApartFromZero() throws Exception {
        ReadFile read = read(parquet(
                "a.parquet", "select " + COST + ", 0::decimal(38, 18) as BilledCost, null::double as EffectiveCost"));

        assertThat(read.codes()).containsExactly("missing_value");
    }

    @Test
    void takesAnyNameOfAFile() throws Exception {
        Path plain = parquet("a.parquet", "select " + COST + ", 1 as BilledCost, 1 as EffectiveCost");
        for (String name : List.of("it's [new]*.parquet", "a?.parquet", "é \"b\".parquet")) {
            Path file = Files.copy(plain, folder.resolve(name));
            assertThat(read(file).counts()).as(name).containsExactly("focus read 1 = 1 + 0 + 0");
            Files.delete(file);
        }
    }

    @Test
    void readsAnyTable() throws Exception {
        ReadFile read = read(parquet(
                "a.parquet",
                "select 'mail' as system_id, date '2026-05-03' as date, 'messages' as metric, 5 as value"));
        assertThat(read.counts()).containsExactly("usage read 1 = 1 + 0 + 0");

        ReadFile strange = read(parquet("b.parquet", "select 1 as x, 2 as y"));
        assertThat(strange.codes()).containsExactly("unknown_file");
        assertThat(strange.file().state()).isEqualTo("unknown");
    }

    @Test
    void refusesABrokenFile() throws Exception {
        byte[] whole =
                Files.readAllBytes(parquet("a.parquet", "select " + COST + ", 1 as BilledCost, 1 as EffectiveCost"));
        Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("the file cannot be read: ")
                .hasMessageContaining("'inbox/a.parquet'")
                .hasMessageNotContaining(folder.toString());
    }

    @Test
    void readsTheTwinsOfRealDataAlike() throws IOException {
        ReadFile decimals = real("aws_1_2_decimal.parquet");
        ReadFile doubles = real("aws_1_2_double_map.parquet");

        assertThat(sum(decimals)).isEqualByComparingTo(sum(doubles));
        assertThat(sum(decimals))
                .isEqualByComparingTo(sum(ReadFile.of(
                        SharedData.file("real-data/focus/v1.2/aws_1_2_cost_and_usage_rows25_seed7_credits.csv"),
                        "inbox/a.csv")));
    }

    private static ReadFile real(String name) throws IOException {
        ReadFile read = read(SharedData.file("real-data/focus/parquet/" + name));
        assertThat(read.messages()).isEmpty();
        return read;
    }

    private static BigDecimal sum(ReadFile read) {
        return read.facts(InvoiceLine.class).stream()
                .map(InvoiceLine::netAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
