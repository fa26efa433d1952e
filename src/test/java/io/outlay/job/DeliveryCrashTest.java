package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.DeliverRequest;
import io.outlay.job.deliver.ReportDelivery;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Progress;
import io.outlay.store.server.ChildJvm;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that is killed while it delivers. Signals of delivering, for each recipient: written as sending, left. */
class DeliveryCrashTest {
    private static final String PERIOD = "2026-09";

    private GreenMail server;
    private DiskWorkspace workspace;

    @BeforeEach
    void prepare() throws IOException {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        workspace = DiskWorkspace.empty("delivery-crash")
                .file(
                        "outlay.yaml",
                        String.format(Locale.ROOT, """
                        outlay:
                          company: Test Ltd
                          currency: EUR
                          mail:
                            host: 127.0.0.1
                            port: %d
                            tls: none
                            from: outlay@acme.example
                            recipients: [first@acme.example, second@acme.example]
                        """, server.getSmtp().getPort()))
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,Shop,commerce,technology,buy,Shopco,Shopco
                        """)
                .invoices("september.csv", "S-9,2026-09-01,Shopco,100.00,EUR,2026-09-01,2026-09-30,,");
    }

    @AfterEach
    void clear() {
        server.stop();
        workspace.delete();
    }

    @Test
    void whatHadLeftBeforeTheCrashIsNotSentAgainUnlessItIsSaid() throws IOException, MessagingException, SQLException {
        halt(2);
        assertThat(server.getReceivedMessages()).hasSize(1);

        CloseOutcome next = workspace.close(PERIOD);

        assertThat(next.exit()).isEqualTo(Exit.UNDELIVERED);
        assertThat(next.revision()).isEqualTo(1);
        assertThat(next.delivered().faults())
                .containsExactly(
                        "To first@acme.example the report may have been sent: a run ended while it was sending\nAsk"
                                + " whether it arrived. If not: outlay deliver " + workspace.root()
                                + " --period 2026-09 --again");
        assertThat(received()).containsExactlyInAnyOrder("first@acme.example", "second@acme.example");
        assertThat(deliver(false).exit()).isEqualTo(Exit.UNDELIVERED);
        assertThat(received()).hasSize(2);

        assertThat(deliver(true).exit()).isEqualTo(Exit.DONE);
        assertThat(received())
                .containsExactlyInAnyOrder("first@acme.example", "first@acme.example", "second@acme.example");
        assertThat(ids()).as("the same letter has the same id").hasSize(2);
        assertThat(workspace.query("select recipient, state, attempts from delivery order by recipient"))
                .containsExactly("first@acme.example|sent|2", "second@acme.example|sent|1");
    }

    @Test
    void betweenPublishingAndDeliveringTheNextRunDelivers() throws IOException, MessagingException {
        List<DiskWorkspace> left = new ArrayList<>();
        Disturbance kill = new Disturbance("publishing", 6, () -> left.add(workspace.killed("undelivered")));
        assertThatThrownBy(() -> workspace.close(PERIOD, kill)).isInstanceOf(RuntimeException.class);
        assertThat(received()).isEmpty();
        workspace.delete();
        workspace = left.get(0);

        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);

        assertThat(received()).containsExactlyInAnyOrder("first@acme.example", "second@acme.example");
    }

    private void halt(int signal) throws IOException {
        Moment moment = new Moment("delivering", signal, 0);
        try (ChildJvm child = DisturbedClose.start(workspace.workspace(), PERIOD, moment, "halt")) {
            assertThat(child.status()).isEqualTo(137);
        }
    }

    private DeliverOutcome deliver(boolean again) {
        return new ReportDelivery(Map.of())
                .deliver(
                        new DeliverRequest(workspace.workspace(), Optional.of(YearMonth.parse(PERIOD)), again),
                        Progress.SILENT);
    }

    private List<String> received() throws MessagingException {
        List<String> to = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        return to;
    }

    private Set<String> ids() throws MessagingException {
        Set<String> ids = new TreeSet<>();
        for (var mail : server.getReceivedMessages()) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
