package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.care.StatusOutcome.Next;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckWorkspace;
import io.outlay.model.ledger.LedgerChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckAndStatusTest {
    private static final String DELIVERY = "{\"channel\":\"mail\",\"recipient\":\"%s@acme.example\",\"state\":\"%s\","
            + "\"note\":\"%s\",\"message_id\":\"<id@acme.example>\"}";

    @TempDir
    Path folder;

    private String acme;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay.company: ACME\n");
        acme = folder.toString();
    }

    @Test
    void checkListsEveryFileAndSum() {
        CommandRun run = CommandRun.checking((workspace, period, today) -> Samples.checked(0), "check", acme);

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("""
                        file         state    table      read  accepted  rejected  duplicate
                        inbox/a.csv  read     invoices  1,200     1,200         0          0
                        inbox/z.txt  unknown

                        table      read  rejected  of rows  of money  limit  gate
                        invoices  1,200         0    0.0 %     0.0 %  5.0 %  passes

                        invoice lines, close of 2026-09          lines  net amount
                        would be posted                          1,199  1,200,000.50 EUR
                          of them under unmapped                     1  99.50 EUR
                        are in another document too, count once      1  20.00 EUR

                        Missing for the close of 2026-09:
                        - Business figures: no orders for 2026-09.

                        2 files: a run would accept 1,200 rows, reject 0 and skip 0 as duplicate
                        Beside what is posted up to 2026-08: 413 lines new, 2 changed; restates 2026-06 by 21.22 EUR
                        """);
        assertThat(run.err()).startsWith("""
                        Note: inbox/a.csv: column x is ignored
                        Note: 2 vendors belong to no system
                        """);
        assertThat(run.out())
                .contains(
                        "To do, what weighs most first:\n1. Belongs to no system: 99.50 EUR, 4.1 % of twelve months' cost,"
                                + " 5 lines of Stranger, Ash, Birch and 2 more; in totals only. Next: outlay map acme\n"
                                + "Names that are only counted here are listed with --verbose\n")
                .endsWith("A close is possible as it is: outlay run " + acme + " --period 2026-09\n");
    }

    @Test
    void sayThatNothingIsNewWhereOnlyEstimatesChange() {
        BigDecimal some = new BigDecimal("12.50");
        CheckOutcome nothing = Samples.changed(new LedgerChange(
                YearMonth.of(2026, 8),
                0,
                0,
                0,
                BigDecimal.ZERO,
                List.of(new LedgerChange.Restated(YearMonth.of(2026, 6), some, some))));

        assertThat(CommandRun.checking((workspace, period, today) -> nothing, "check", acme)
                        .out())
                .contains("Nothing is new beside what is posted up to 2026-08; what is estimated for bills that did not"
                        + " come changes by 12.50 EUR in 1 closed month\n");
    }

    @Test
    void everyNameIsListedOnRequestAndAlwaysInJson() {
        CheckWorkspace check = (workspace, period, today) -> Samples.checked(120);
        String all = "5 lines of Stranger, Ash, Birch, Cedar, Elm";

        assertThat(CommandRun.checking(check, "check", acme, "--verbose").out())
                .contains(all)
                .doesNotContain("listed with --verbose");
        JsonNode json = JsonMapper.shared()
                .readTree(CommandRun.checking(check, "check", acme, "--json").out());
        assertThat(json.get("to_do").get(0).get("what").asString()).isEqualTo(all);
        assertThat(json.get("to_do").get(0).get("items").toString())
                .isEqualTo("[{\"kind\":\"vendor\",\"id\":\"Stranger\",\"name\":\"Stranger\",\"money\":99.5}]");
        assertThat(json.get("faults").toString())
                .isEqualTo("[{\"cause\":\"rejected\",\"message\":\"Table invoices: too much\",\"remedy\":\"\","
                        + "\"next\":\"fix the rows\",\"command\":null}]");
        assertThat(json.get("missing").toString())
                .isEqualTo("[{\"table\":\"business\",\"month\":\"2026-09\",\"items\":[],"
                        + "\"message\":\"Business figures: no orders for 2026-09.\"}]");
    }

    @Test
    void checkAsksForTheMonthNamedElseForTheLastFullOne() {
        List<Optional<YearMonth>> asked = new ArrayList<>();
        CheckWorkspace check = (workspace, period, today) -> {
            assertThat(today).isEqualTo(LocalDate.of(2026, 10, 3));
            asked.add(period);
            return Samples.checked(0);
        };

        CommandRun.checking(check, "check", acme);
        CommandRun.checking(check, "check", acme, "--period", "2026-07");

        assertThat(asked).containsExactly(Optional.empty(), Optional.of(YearMonth.of(2026, 7)));
    }

    @Test
    void checkSaysOneCauseOnceWithTheCountOfItsRows() {
        CommandRun run = CommandRun.checking((workspace, period, today) -> Samples.checked(50), "check", acme);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("inbox/a.csv:14:", "So in 49 more rows: lines 15, 16 and on.", "All 50 are listed by --json");
    }

    @Test
    void checkSaysThatARunWouldStopAtTheGate() {
        CommandRun run = CommandRun.checking((workspace, period, today) -> Samples.checked(120), "check", acme);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .contains("invoices  1,200       120   10.0 %     0.0 %  5.0 %  stops")
                .contains("A run would stop at the gate and publish nothing\n");
        assertThat(run.err()).endsWith("Table invoices: too much\n");
    }

    @Test
    void checkChangesNothing() throws IOException {
        CommandRun.checking((workspace, period, today) -> Samples.checked(1), "check", acme);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder, folder.resolve("outlay.yaml"));
        }
    }

    @Test
    void checkGivesAmountsAsPlainDecimals() {
        CommandRun run = CommandRun.checking((workspace, period, today) -> Samples.checked(1), "check", acme, "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(json.propertyNames())
                .containsExactly(
                        "exit_code",
                        "exit",
                        "inputs",
                        "rejections",
                        "notes",
                        "period",
                        "shares",
                        "lines",
                        "faults",
                        "missing",
                        "change",
                        "to_do",
                        "currency");
        assertThat(json.get("change").toString())
                .isEqualTo(
                        "{\"closed\":\"2026-08\",\"new_lines\":413,\"changed_lines\":2,\"removed_lines\":0,\"removed_amount\":0,"
                                + "\"restated\":[{\"month\":\"2026-06\",\"difference\":21.22,\"estimated\":0.0}],\"nothing_new\":false}");
        assertThat(json.get("to_do").get(0).propertyNames())
                .containsExactly("kind", "what", "items", "money", "share", "costs", "next", "command");
        assertThat(json.get("to_do").get(0).get("kind").asString()).isEqualTo("unmapped");
        JsonNode input = json.get("inputs").get(0);
        assertThat(input.propertyNames()).containsExactly("path", "sha256", "state", "tables", "notes");
        assertThat(input.get("tables").get(0).propertyNames())
                .containsExactly(
                        "table", "sheet", "rows_read", "rows_accepted", "rows_rejected", "rows_duplicate", "amounts");
        assertThat(run.out()).contains("\"read\" : 1200000.50,");
    }

    @Test
    void statusShowsPeriodsAndWhatIsMissing() {
        CommandRun run = CommandRun.reading(
                (workspace, today) -> {
                    assertThat(today).isEqualTo(LocalDate.of(2026, 10, 3));
                    return Samples.status();
                },
                "status",
                acme);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        ACME, amounts in EUR
                        period   revision  state       cost   cost now  restatements  restated by  report
                        2026-08         1  final  12,345.60  12,350.60             2       -20.00  acme/reports/2026-08
                        2026-08 sent to cfo@acme.example (workbook attached)
                        2026-08 may have been sent to it@acme.example
                        2026-08 not delivered to gone@acme.example: mx:25 refuses it
                        2026-09 is over, and waits for 1 input listed below
                        Next to close: 2026-09
                        Missing for it:
                        - Invoices of Shopify for 2026-09 have not arrived
                        """);
    }

    @Test
    void quietStatusSaysWhatSomebodyHasToDo() {
        StatusOutcome all = Samples.status();
        CommandRun run = CommandRun.reading((workspace, today) -> all, "status", acme, "--quiet");

        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        ACME
                        2026-08 may have been sent to it@acme.example
                        2026-08 not delivered to gone@acme.example: mx:25 refuses it
                        2026-09 is over, and waits for 1 input listed below
                        Next to close: 2026-09
                        Missing for it:
                        - Invoices of Shopify for 2026-09 have not arrived
                        """);

        StatusOutcome late = with(all, new Next(YearMonth.of(2026, 8), true, List.of(YearMonth.of(2026, 8))), 2);
        assertThat(CommandRun.reading((workspace, today) -> late, "status", acme, "--quiet")
                        .out())
                .isEqualToNormalizingNewlines(
                        "ACME\n2026-08 is late, and ready to be closed\nNext to close: 2026-08\nLate, cut-off passed: 2026-08\n"
                                + "Nothing is missing for it\nA close would reject 2 rows: outlay check " + acme
                                + "\n");
    }

    @Test
    void quietStatusIsSilentWhenAllIsWell() {
        StatusOutcome well = with(Samples.status(), new Next(YearMonth.of(2026, 10), false, List.of()), 0);
        CommandRun run = CommandRun.reading((workspace, today) -> well, "status", acme, "--quiet");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    /** With nothing closed yet and nothing missing. */
    private static StatusOutcome with(StatusOutcome outcome, Next next, long rejected) {
        return new StatusOutcome(outcome.company(), outcome.currency(), List.of(), next, List.of(), rejected);
    }

    @Test
    void statusAsJson() {
        CommandRun run = CommandRun.reading((workspace, today) -> Samples.status(), "status", acme, "--json");

        assertThat(run.out()).contains("\"cost\" : 12345.60,");
        assertThat(JsonMapper.shared().readTree(run.out()).toString())
                .isEqualTo("{\"exit_code\":0,\"exit\":\"done\",\"company\":\"ACME\",\"currency\":\"EUR\",\"periods\":"
                        + "[{\"period\":\"2026-08\",\"revision\":1,\"state\":\"final\",\"closed_without\":[],\"cost\":12345.6,"
                        + "\"cost_now\":12350.6,\"restatements\":2,\"restated\":-20.0,\"report\":\"acme/reports/2026-08\","
                        + "\"deliveries\":[" + String.format(Locale.ROOT, DELIVERY, "cfo", "sent", "workbook attached")
                        + ","
                        + String.format(Locale.ROOT, DELIVERY, "it", "sending", "") + ","
                        + String.format(
                                Locale.ROOT, DELIVERY, "gone", "failed", "mx:25 refuses it\\nCheck the address.")
                        + "]}],"
                        + "\"next\":\"2026-09\",\"due\":true,\"late\":[],\"missing\":[{\"table\":\"invoices\",\"month\":\"2026-09\",\"items\":[],"
                        + "\"message\":\"Invoices of Shopify for 2026-09 have not arrived\"}],\"rejected\":0}");
    }
}
