package io.outlay.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.Found;
import io.outlay.job.close.StepCount;
import io.outlay.job.deliver.Delivered;
import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.ExplainedFigure.FileState;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Basis;
import io.outlay.model.CloseState;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.ServicePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents of {@code --json} have their names and order, whatever the records behind them are called. */
class JsonTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final SourceRef PLACE = new SourceRef("a.csv", "", 3);
    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void runSaysWhatWasClosedAndWhatFailedOnTheWay() {
        Rejection rejection = new Rejection(
                RejectionCode.CONFLICT, "budgets", PLACE, "amount", "9", "reason", "remedy", "x", Optional.empty(), "");
        Delivery delivery =
                new Delivery(MONTH, 1, Delivery.Channel.FOLDER, "/mnt", "", Delivery.State.FAILED, 1, "full");
        CloseOutcome outcome = new CloseOutcome(
                Exit.UNDELIVERED,
                MONTH,
                1,
                true,
                CloseState.FINAL,
                Optional.of(Path.of("reports", "2026-09")),
                Optional.empty(),
                List.of(new StepCount("intake", 4, 3, 1)),
                new CloseOutcome.Remarks(List.of(found()), List.of(), List.of()),
                List.of("gate"),
                List.of(rejection),
                new Delivered(List.of(delivery), List.of(), List.of("late\nsend it")));

        assertThat(flat(outcome.exit(), outcome)).isEqualTo("""
                {"exit_code":3,"exit":"undelivered","period":"2026-09","revision":1,"changed":true,"state":"final",\
                "closed_without":[],"report":"reports/2026-09","workbook":null,\
                "steps":[{"step":"intake","read":4,"written":3,"rejected":1}],\
                "findings":[{"kind":"unused_seats","message":"found","name":"CRM","systems":["crm"],"money":10,"currency":"EUR",\
                "since":"2026-09","act_by":"2026-09-01","by":"now","owners":["Eva"],"action":"act","evidence":[]}],"notes":[],"missing":[],\
                "faults":[{"message":"gate","remedy":""},{"message":"late","remedy":"send it"}],"rejections":[{"code":"conflict","table":"budgets","file":"a.csv","sheet":"","line":3,\
                "column":"amount","value":"9","reason":"reason","remedy":"remedy","excerpt":"x","rows":1}],\
                "deliveries":[{"channel":"folder","recipient":"/mnt","state":"failed","note":"full","message_id":null}]}""");
    }

    private static Found found() {
        return new Found(
                "unused_seats",
                "found",
                "CRM",
                List.of("crm"),
                TEN,
                "EUR",
                Optional.of(MONTH),
                Optional.of(DAY),
                "now",
                List.of("Eva"),
                "act",
                List.of());
    }

    @Test
    void explainSaysWhatAFigureIsMadeOf() {
        ExplainedFigure figure = new ExplainedFigure(
                "cost",
                "shop",
                "",
                MONTH,
                TEN,
                "EUR",
                new ExplainedFigure.Report(MONTH, 1, CloseState.FINAL, "total"),
                List.of(new ExplainedFigure.Pool(
                        Basis.EFFECTIVE,
                        CostPool.LICENCE,
                        TEN,
                        List.of(new ExplainedFigure.Document("D", TEN, List.of(entry()))))),
                List.of(new ExplainedFigure.Share("mail", "shop", TEN, TEN, Optional.empty())),
                List.of(new ExplainedFigure.Traced<>(effort(), FileState.AS_READ)),
                List.of(new ExplainedFigure.Reading(reading(), FileState.CHANGED, true, 2)),
                "",
                List.of(new ExplainedFigure.Row(PLACE, FileState.GONE, Optional.empty(), Optional.of("x"))));

        assertThat(flat(Exit.DONE, figure)).isEqualTo("""
                {"exit_code":0,"exit":"done","measure":"cost","system_id":"shop","name":null,"month":"2026-09","figure":10,\
                "currency":"EUR","report":{"period":"2026-09","revision":1,"state":"final","file":"csv/cost_by_month.csv",\
                "column":"total"},"pools":[{"basis":"effective","cost_pool":"licence","amount":10,"documents":[{"document":"D",\
                "amount":10,"entries":[{"entry_id":"e","amount":10,"source_amount":10,"source_currency":"EUR","fx_rate":1,\
                "quantity":null,"unit":"GB","service_start":"2026-09-01","service_end":"2026-09-01","period_basis":"stated",\
                "posted_in":"2026-09","reason":"late","correction_of":null,"counter_system":null,"source_file":"a.csv",\
                "source_sheet":"","source_line":3}]}]}],"shares":[{"from_system":"mail","to_system":"shop","amount":10,\
                "giver_cost":10,"share":null}],"effort":[{"date":"2026-09-01","hours":10,"activity":"run","role":"ops",\
                "person":null,"task":null,"file":"a.csv","sheet":"","line":3,"file_state":"as_read"}],\
                "readings":[{"date":"2026-09-01","monthly":true,"value":10,"channel":null,"currency":null,"counts":true,\
                "rows":2,"file":"a.csv","sheet":"","line":3,"file_state":"changed"}],"aggregation":null,"rows":[{"file":"a.csv",\
                "sheet":"","line":3,"file_state":"gone","vendor":null,"invoice_no":null,"issue_date":null,"net_amount":null,\
                "currency":null,"excerpt":"x"}]}""");
    }

    private static TracedEntry entry() {
        TracedEntry.Line line = new TracedEntry.Line(
                "I-1", DAY, "Acme", Optional.empty(), TEN, "EUR", Optional.of(new ServicePeriod(DAY, DAY)), "stated");
        return new TracedEntry(
                "e",
                MONTH,
                Basis.EFFECTIVE,
                CostPool.LICENCE,
                "D",
                TEN,
                TEN,
                "EUR",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.of("GB"),
                Optional.of(Reason.LATE),
                Optional.empty(),
                Optional.empty(),
                PLACE,
                Optional.empty(),
                Optional.of(line));
    }

    private static EffortEntry effort() {
        return new EffortEntry(
                DAY,
                "shop",
                TEN,
                Optional.empty(),
                Optional.of("ops"),
                CostPool.RUN,
                Optional.empty(),
                Optional.of("note"),
                PLACE);
    }

    private static MetricReading reading() {
        return new MetricReading(DAY, true, "orders", TEN, Optional.empty(), Optional.empty(), Optional.empty(), PLACE);
    }

    private static String flat(Exit exit, Object result) {
        return Json.write(exit, result)
                .replaceAll("\\n *", "")
                .replace(" : ", ":")
                .replace("[ ", "[")
                .replace(" ]", "]")
                .replace(", ", ",");
    }
}
