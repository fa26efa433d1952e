package io.outlay.cli;

import io.outlay.job.care.StatusOutcome;
import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.Clause;
import io.outlay.job.check.ToDo;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.Found;
import io.outlay.job.close.StepCount;
import io.outlay.job.deliver.Delivered;
import io.outlay.job.ledger.MissingInput;
import io.outlay.job.workspace.Exit;
import io.outlay.model.CloseState;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.LedgerChange;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Outcomes as the use cases might return them. */
final class Samples {
    static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final Path REPORT = Path.of("acme/reports/2026-09");

    private Samples() {}

    private static final CloseOutcome.Remarks NOTHING = new CloseOutcome.Remarks(List.of(), List.of(), List.of());

    static CloseOutcome closed(List<Rejection> rejections) {
        return new CloseOutcome(
                rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS,
                PERIOD,
                1,
                true,
                CloseState.FINAL,
                Optional.of(REPORT),
                Optional.of(REPORT.resolve("tech-cost-2026-09.xlsx")),
                List.of(new StepCount("intake", 12345, 12340, 5), new StepCount("post", 10, 10, 0)),
                new CloseOutcome.Remarks(
                        List.of(new Found(
                                "cost_beyond_growth",
                                "Search rises with no payoff: 12,000 EUR beyond growth",
                                "Search",
                                List.of("search"),
                                new BigDecimal("12000.00"),
                                "EUR",
                                Optional.of(YearMonth.of(2026, 3)),
                                Optional.empty(),
                                "no contract",
                                List.of("Eva"),
                                "Renegotiate.",
                                List.of())),
                        List.of("inbox/b.csv holds what inbox/a.csv holds: skipped"),
                        List.of(MissingInput.all("effort", PERIOD, "Hours: none since 2026-07"))),
                List.of(),
                rejections,
                Delivered.NONE);
    }

    static CloseOutcome unchanged() {
        return new CloseOutcome(
                Exit.DONE,
                PERIOD,
                2,
                false,
                new CloseState(true, List.of()),
                Optional.of(REPORT),
                Optional.of(REPORT.resolve("tech-cost-2026-09.xlsx")),
                List.of(),
                NOTHING,
                List.of(),
                List.of(),
                Delivered.NONE);
    }

    static CloseOutcome undelivered(String fault) {
        return new CloseOutcome(
                Exit.UNDELIVERED,
                PERIOD,
                1,
                true,
                CloseState.FINAL,
                Optional.of(REPORT),
                Optional.of(REPORT.resolve("tech-cost-2026-09.xlsx")),
                List.of(),
                NOTHING,
                List.of(),
                List.of(),
                new Delivered(List.of(), List.of(), List.of(fault)));
    }

    static CloseOutcome gated(List<Rejection> rejections) {
        return new CloseOutcome(
                Exit.GATE,
                PERIOD,
                0,
                false,
                CloseState.FINAL,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NOTHING,
                List.of("invoices: 40 % of the rows were rejected, 5 % are allowed"),
                rejections,
                Delivered.NONE);
    }

    static List<Rejection> rejections(int count) {
        return LongStream.range(0, count).mapToObj(i -> rejection(14 + i)).toList();
    }

    private static Rejection rejection(long line) {
        return new Rejection(
                RejectionCode.NOT_A_NUMBER,
                "invoices",
                new SourceRef("inbox/a.csv", "", line),
                "net_amount",
                "1.299,00",
                "is not a number",
                "Use a decimal point (1299.00).",
                "SAP,\"1.299,00\",EUR",
                Optional.empty(),
                "");
    }

    static CheckOutcome checked(int rejected) {
        TreeMap<String, InputFile.Amounts> amounts = new TreeMap<>();
        BigDecimal zero = new BigDecimal("0.00");
        amounts.put("EUR", new InputFile.Amounts(new BigDecimal("1200000.50"), zero, zero, zero, zero, zero));
        InputFile.Table table = new InputFile.Table("invoices", "", 1200, 1200 - rejected, rejected, 0, amounts);
        InputFile file = new InputFile("inbox/a.csv", "ab12", "read", List.of(table), List.of("column x is ignored"));
        InputFile unknown = new InputFile("inbox/z.txt", "cd34", "unknown", List.of(), List.of());
        return new CheckOutcome(
                rejected == 0 ? Exit.DONE : rejected > 60 ? Exit.GATE : Exit.REJECTIONS,
                List.of(file, unknown),
                rejections(rejected),
                List.of("2 vendors belong to no system"),
                PERIOD,
                List.of(new CheckOutcome.TableShare("invoices", 1200, rejected, rejected / 1200.0, 0, 0.05)),
                List.of(
                        lines("posted", 1199, "1200000.50"),
                        lines("unmapped", 1, "99.50"),
                        lines("waiting", 0, "0.00"),
                        lines("duplicate", 1, "20.00")),
                rejected > 60
                        ? List.of(new CheckFault(
                                CheckFault.Cause.REJECTED,
                                "Table invoices: too much",
                                "fix the rows",
                                Optional.empty()))
                        : List.of(),
                List.of(MissingInput.all("business", PERIOD, "Business figures: no orders for 2026-09.")),
                Optional.of(new LedgerChange(
                        YearMonth.of(2026, 8),
                        413,
                        2,
                        0,
                        BigDecimal.ZERO,
                        List.of(new LedgerChange.Restated(
                                YearMonth.of(2026, 6), new BigDecimal("21.22"), new BigDecimal("0.00"))))),
                List.of(new ToDo(
                        ToDo.Kind.UNMAPPED,
                        new Clause("5 lines of ", List.of("Stranger", "Ash", "Birch", "Cedar", "Elm"), ""),
                        List.of(new ToDo.Item("vendor", "Stranger", "Stranger", Optional.of(new BigDecimal("99.50")))),
                        Optional.of(new BigDecimal("99.50")),
                        Optional.of(0.041),
                        new Clause("in totals only", List.of(), ""),
                        "outlay map acme",
                        Optional.of("outlay map acme"))),
                "EUR");
    }

    /** A check without faults that finds a change of the ledger. */
    static CheckOutcome changed(LedgerChange change) {
        CheckOutcome sample = checked(0);
        return new CheckOutcome(
                sample.exit(),
                sample.inputs(),
                sample.rejections(),
                sample.notes(),
                sample.period(),
                sample.shares(),
                sample.lines(),
                sample.faults(),
                sample.missing(),
                Optional.of(change),
                sample.toDo(),
                sample.currency());
    }

    private static CheckOutcome.LineSum lines(String fate, long lines, String euros) {
        return new CheckOutcome.LineSum(fate, lines, new TreeMap<>(Map.of("EUR", new BigDecimal(euros))));
    }

    static Delivery delivery(String recipient, Delivery.State state, String note) {
        return new Delivery(
                YearMonth.of(2026, 8), 1, Delivery.Channel.MAIL, recipient, "<id@acme.example>", state, 1, note);
    }

    static StatusOutcome status() {
        StatusOutcome.PeriodStatus august = new StatusOutcome.PeriodStatus(
                YearMonth.of(2026, 8),
                1,
                CloseState.FINAL,
                new BigDecimal("12345.60"),
                new BigDecimal("12350.60"),
                2,
                new BigDecimal("-20.00"),
                Optional.of(Path.of("acme/reports/2026-08")),
                List.of(
                        delivery("cfo@acme.example", Delivery.State.SENT, "workbook attached"),
                        delivery("it@acme.example", Delivery.State.SENDING, ""),
                        delivery("gone@acme.example", Delivery.State.FAILED, "mx:25 refuses it\nCheck the address.")));
        return new StatusOutcome(
                "ACME",
                "EUR",
                List.of(august),
                new StatusOutcome.Next(PERIOD, true, List.of()),
                List.of(MissingInput.all("invoices", PERIOD, "Invoices of Shopify for 2026-09 have not arrived")),
                0);
    }
}
