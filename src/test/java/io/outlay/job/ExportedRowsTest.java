package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.OverlappingExportsTest.Export;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.ledger.metric.UsageMonths;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts of exports of one month that overlap, and where each of their rows is. */
class ExportedRowsTest {
    private static final String ORDERS = "Order,At,Items\n";
    private static final String SEATS =
            "Report Time,Login,Last Authenticated At,Last Activity At,Last Surface Used,Organization\n";

    @TempDir
    private Path folder;

    /** What a workspace makes of its files. */
    private record Made(WorkspaceReading reading, Prepared prepared) {
        List<DocumentLine> lines() {
            return prepared.documents().lines();
        }

        BigDecimal net(State state) {
            return lines().stream()
                    .filter(line -> line.state() == state)
                    .map(line -> line.line().netAmount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .stripTrailingZeros();
        }

        long rows(State state) {
            return lines().stream()
                    .filter(line -> line.state() == state)
                    .mapToLong(line -> line.line().rows())
                    .sum();
        }

        /** Months of usage, with what is rejected of usage. */
        List<String> usage() {
            List<UsageReading> readings = prepared.facts().of(UsageReading.class);
            UsageMonths months = UsageMonths.of(readings, prepared.facts().systems(), YearMonth.of(2026, 8), Map.of());
            return Stream.concat(
                            months.months().stream()
                                    .map(month -> month.metric() + " "
                                            + month.value().stripTrailingZeros().toPlainString()),
                            months.rejections().stream().map(Rejection::message))
                    .toList();
        }
    }

    @BeforeEach
    void profiles() throws IOException {
        write("outlay.yaml", "outlay: { company: Test Ltd, currency: EUR }\n");
        write(
                "systems.csv",
                OverlappingExportsTest.REGISTER
                        + "github-copilot,Copilot,commerce,tool,buy,\nshop,Shop,commerce,tool,buy,\n");
        write("profiles/own.yaml", OverlappingExportsTest.PROFILE);
        write("profiles/orders.yaml", """
                match: { header: [Order, At, Items] }
                read: { date: "yyyy-MM-dd HH:mm" }
                tables:
                  - table: usage
                    columns:
                      system_id: { value: shop }
                      date:      { formula: 'month([At])' }
                      metric:    { value: orders }
                      value:     { formula: 'count_distinct([Order])' }
                  - table: usage
                    columns:
                      system_id: { value: shop }
                      date:      { formula: 'month([At])' }
                      metric:    { value: items }
                      value:     { from: Items }
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Made made() throws IOException {
        OutlaySettings settings =
                SettingsLoader.load(folder, Map.of(), Map.of()).settings();
        WorkspaceReading reading = WorkspaceReading.of(folder, settings, Progress.SILENT);
        return new Made(reading, reading.prepared(YearMonth.of(2026, 8), settings));
    }

    private Made made(Export export, List<List<String>> files) throws IOException {
        for (int i = 0; i < files.size(); i++) {
            write("inbox/" + "abc".charAt(i) + ".csv", export.text(files.get(i)));
        }
        return made();
    }

    @ParameterizedTest
    @EnumSource
    void equalTotalsOfOtherRowsAddUp(Export export) throws IOException {
        Made made = made(export, List.of(export.days(3, 13), export.days(14, 24)));
        assertThat(made.prepared().rejections()).isEmpty();
        assertThat(made.net(State.POSTED)).isEqualByComparingTo("55");
        assertThat(made.rows(State.POSTED)).isEqualTo(44);
        assertThat(made.rows(State.DUPLICATE)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theSameRowsCountOnceInWhateverOrder(Export export) throws IOException {
        List<String> turned = new ArrayList<>(export.days(1, 14));
        Collections.reverse(turned);
        Made made = made(export, List.of(export.days(1, 14), turned));
        assertThat(made.prepared().rejections()).isEmpty();
        assertThat(made.net(State.POSTED)).isEqualByComparingTo("35");
        assertThat(made.rows(State.DUPLICATE)).isEqualTo(28);
    }

    /** The first file ends within a day of which the second has all. */
    @ParameterizedTest
    @EnumSource
    void aFileThatBrokeOffWithinADayGivesWayForThatDay(Export export) throws IOException {
        List<String> cut = export.days(1, 14).subList(0, 27);
        Made made = made(export, List.of(cut, export.days(1, 24), export.days(20, 24)));
        assertThat(made.prepared().rejections()).isEmpty();
        assertThat(made.net(State.POSTED)).isEqualByComparingTo("60");
        assertThat(made.rows(State.POSTED)).isEqualTo(48);
        assertThat(made.rows(State.DUPLICATE)).isEqualTo(27 + 10);
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatSaysSomethingElseIsAConflictOfItsDay(Export export) throws IOException {
        List<String> corrected = new ArrayList<>(export.days(1, 24));
        corrected.set(10, export.row(6, 12, "2.00"));
        Made made = made(export, List.of(export.days(1, 14), corrected));

        List<Rejection> told = made.prepared().documents().rejections();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).code()).isEqualTo(RejectionCode.CONFLICT);
        assertThat(told.get(0).rows()).isEqualTo(2);
        assertThat(told.get(0).message())
                .startsWith("inbox/b.csv:12: invoice_no ")
                .contains(
                        "has other rows on 2026-06-06 at inbox/a.csv:12, which count (2 rows, 2.50 EUR; here 2 rows, 3.25 EUR)",
                        "Compare inbox/a.csv:12 with inbox/b.csv:12: ");
        assertThat(made.net(State.POSTED)).isEqualByComparingTo("60");
        assertThat(made.rows(State.POSTED) + made.rows(State.DUPLICATE) + made.rows(State.REJECTED))
                .isEqualTo(28 + 48);
    }

    /** Rows of one day that are in one file only: told apart by id or time, else equal ones are the same. */
    @ParameterizedTest
    @EnumSource
    void rowsOfOneDayInTwoFilesAddUpWhereTheyAreKnown(Export export) throws IOException {
        List<String> all = export.days(1, 24);
        Made made = made(export, List.of(all.subList(0, 27), all.subList(27, 48)));
        boolean known = export != Export.OWN;
        assertThat(made.net(State.POSTED)).isEqualByComparingTo(known ? "60" : "58.75");
        assertThat(made.rows(State.DUPLICATE)).isEqualTo(known ? 0 : 1);
    }

    /** A week ends at midnight of the company, which is within a day of the provider's clock. */
    @Test
    void aBusyDayThatTwoFilesShareAddsUpByTime() throws IOException {
        List<String> before = IntStream.range(0, 3_000)
                .mapToObj(i -> Export.STRIPE
                        .row(13, 100 + i, "0.10")
                        .replace("14:03", LocalTime.MIN.plusMinutes(i / 5).toString()))
                .toList();
        List<String> behind = IntStream.range(0, 20)
                .mapToObj(i -> Export.STRIPE.row(13, 9_000 + i, "0.10"))
                .toList();
        Made made = made(Export.STRIPE, List.of(before, behind));
        assertThat(made.prepared().rejections()).isEmpty();
        assertThat(made.net(State.POSTED)).isEqualByComparingTo("302");
        assertThat(made.rows(State.DUPLICATE)).isZero();
        Made again = made(
                Export.STRIPE,
                List.of(
                        before,
                        behind,
                        Stream.concat(before.stream(), behind.stream()).toList()));
        assertThat(again.prepared().rejections()).isEmpty();
        assertThat(again.net(State.POSTED)).isEqualByComparingTo("302");
    }

    @Test
    void seatsOfTwoOrganisationsAddUpAndTheSameSeatsCountOnce() throws IOException {
        write("inbox/a.csv", SEATS + seats("lark", 0, 6));
        write("inbox/b.csv", SEATS + seats("wren", 0, 4));
        assertThat(made().usage()).containsExactlyInAnyOrder("seats_paid 10", "seats_active 10");
        write("inbox/c.csv", SEATS + seats("lark", 0, 6) + seats("wren", 0, 4));
        assertThat(made().usage()).containsExactlyInAnyOrder("seats_paid 10", "seats_active 10");
        write("inbox/d.csv", SEATS + seats("lark", 0, 7));
        assertThat(made().usage()).hasSize(4).anyMatch(text -> text.contains("inbox/d.csv:2: value"));
    }

    private static String seats(String organisation, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "2026-06-30T08:00:00Z,u" + i + ",2026-06-29T08:00:00Z,2026-06-29T09:00:00Z,vscode,"
                        + organisation + "\n")
                .reduce("", String::concat);
    }

    /** Distinct orders of a month do not add up by file; their items do. */
    @Test
    void orderLinesOfAMonthInTwoFiles() throws IOException {
        String first = "1,2026-06-03 10:00,2\n1,2026-06-03 10:00,1\n2,2026-06-09 11:00,1\n";
        String second = "3,2026-06-20 10:00,4\n";
        write("inbox/a.csv", ORDERS + first);
        write("inbox/b.csv", ORDERS + second);
        assertThat(made().usage())
                .contains("items 8", "orders 2")
                .anyMatch(text -> text.contains("orders of shop of 2026-06 has other rows at inbox/a.csv:2"));
        write("inbox/c.csv", ORDERS + first + second);
        Files.delete(folder.resolve("inbox/b.csv"));
        assertThat(made().usage()).containsExactlyInAnyOrder("items 8", "orders 3");
    }
}
