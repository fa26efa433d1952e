package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.TeamNotice;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.workspace.Stopped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What a team reads between two closes, and what happens where nobody takes it. */
class NoticeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    @TempDir
    Path folder;

    private final List<String> posted = new ArrayList<>();
    private HttpServer server;
    private int answer = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] said = "no_service\nmore".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void saysLandingWhatIsMissingAndDeadlinesOfThirtyDays() {
        TestWorkspace workspace = closed();

        assertThat(send(workspace, Map.of("OUTLAY_NOTIFY_URL", url())))
                .isEqualTo("Notice posted to 127.0.0.1:" + server.getAddress().getPort());

        String text = JsonMapper.shared().readTree(posted.get(0)).path("text").asString();
        assertThat(text.lines().toList())
                .contains(
                        "Test Ltd, before the close of 2026-10: last closed is 2026-09",
                        "The fiscal year lands at EUR 1,200, EUR 240 above its budget of EUR 960")
                .anyMatch(line -> line.startsWith("2026-10-31: Shop (C-1): act, last day of notice"))
                .noneMatch(line -> line.contains("C-2"))
                .anyMatch(line -> line.contains("2026-10") && line.contains("Invoices"));
    }

    @Test
    void saysSoBeforeAFirstClose() {
        send(TestWorkspace.small(folder), Map.of("OUTLAY_NOTIFY_URL", url()));

        assertThat(posted.get(0)).contains("no month is closed yet", "not known before a first close");
    }

    @Test
    void anAddressThatIsMissingOrOpenOrDeadIsNamedWithoutItsSecret() {
        TestWorkspace workspace = TestWorkspace.small(folder);

        assertThatThrownBy(() -> send(workspace, Map.of()))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("Set OUTLAY_NOTIFY_URL to the address");
        assertThatThrownBy(() -> send(workspace, Map.of("OUTLAY_NOTIFY_URL", "http://hooks.acme.example/T0/secret")))
                .hasMessageContaining("begins with https://")
                .hasMessageNotContaining("secret");
        answer = 404;
        assertThatThrownBy(() -> send(workspace, Map.of("OUTLAY_NOTIFY_URL", url())))
                .hasMessageContaining(" answered 404: no_service")
                .hasMessageNotContaining("secret");
        server.stop(0);
        assertThatThrownBy(() -> send(workspace, Map.of("OUTLAY_NOTIFY_URL", url())))
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/T0/secret";
    }

    private static String send(TestWorkspace workspace, Map<String, String> environment) {
        CheckOutcome checked =
                new WorkspaceCheck().check(workspace.workspace(), Optional.of(YearMonth.of(2026, 10)), TODAY);
        return new TeamNotice(environment).send(workspace.workspace(), checked, TODAY);
    }

    private TestWorkspace closed() {
        TestWorkspace workspace = TestWorkspace.small(folder);
        List<String> rows = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2024, 10); month.getYear() < 2026 || month.getMonthValue() < 10; ) {
            rows.add("S-" + month + "," + month + "-01,Shopco,100.00,EUR,shop," + month + "-01," + month.atEndOfMonth()
                    + ",,");
            month = month.plusMonths(1);
        }
        workspace.invoices("bills.csv", rows.toArray(String[]::new));
        StringBuilder budget = new StringBuilder("month,amount,currency,system_id,layer,cost_pool\n");
        for (int month = 1; month <= 12; month++) {
            budget.append(YearMonth.of(2026, month)).append(",80.00,EUR,shop,,\n");
        }
        workspace.file("inbox/budgets.csv", budget.toString());
        workspace.file("inbox/contracts.csv", """
                contract_id,system_id,start,end,notice_days,auto_renew,renewal_months,annual_fee,currency
                C-1,shop,2026-01-01,2026-12-30,60,true,12,1200.00,EUR
                C-2,mail,2026-01-01,2027-06-30,30,true,12,1200.00,EUR
                """);
        workspace.close("2026-09");
        return workspace;
    }
}
