package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.Delivered;
import io.outlay.job.workspace.Exit;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.Delivery.State;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliverCommandTest {
    private static final Delivery SENT = Samples.delivery("cfo@acme.example", State.SENT, "workbook attached");
    private static final Delivery UNKNOWN = Samples.delivery("it@acme.example", State.SENDING, "");

    @TempDir
    Path folder;

    private String acme;

    @BeforeEach
    void prepare() {
        acme = folder.toString();
    }

    @Test
    void saysWhatWasSentAndHowManyHaveIt() {
        CommandRun run = CommandRun.delivering(
                (request, progress) -> {
                    assertThat(request.period()).contains(YearMonth.of(2026, 8));
                    assertThat(request.again()).isTrue();
                    return outcome(List.of(), SENT);
                },
                "deliver",
                acme,
                "--period",
                "2026-08",
                "--again");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        2026-08, revision 1: 1 sent now, 1 of 1 in all
                        Sent to cfo@acme.example (workbook attached)
                        """);
    }

    @Test
    void saysWhatMayHaveBeenSentOnStderrAndLeavesWithThree() {
        String fault = "To it@acme.example the report may have been sent\nAsk.";
        CommandRun run = CommandRun.delivering(
                (request, progress) -> {
                    assertThat(request.period()).isEqualTo(Optional.empty());
                    assertThat(request.again()).isFalse();
                    return outcome(List.of(fault), SENT, UNKNOWN);
                },
                "deliver",
                acme,
                "--json");
        JsonNode json = JsonMapper.shared().readTree(run.out());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(fault);
        assertThat(json.get("exit").stringValue()).isEqualTo("undelivered");
        assertThat(json.get("exit_code").intValue()).isEqualTo(3);
        assertThat(json.get("sent_now").intValue()).isEqualTo(1);
        assertThat(json.get("deliveries").get(1).get("state").stringValue()).isEqualTo("sending");
        JsonNode told = json.get("faults").get(0);
        assertThat(told.get("message").stringValue() + "\n" + told.get("remedy").stringValue())
                .isEqualTo(fault);
    }

    private static DeliverOutcome outcome(List<String> faults, Delivery... all) {
        return new DeliverOutcome(
                faults.isEmpty() ? Exit.DONE : Exit.UNDELIVERED,
                YearMonth.of(2026, 8),
                1,
                new Delivered(List.of(all), List.of(SENT), faults));
    }
}
