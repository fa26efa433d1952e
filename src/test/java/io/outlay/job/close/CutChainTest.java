package io.outlay.job.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.TwoTeams;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cut whose ledger is not what the whole report says of its layers is no report to send. */
class CutChainTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);
    private static final String CUT = "cuts/service/tech-cost-2026-09.xlsx";

    @TempDir
    private Path staged;

    private List<TieOutLine> lines() throws IOException {
        Files.writeString(staged.resolve("outlay.yaml"), """
                outlay:
                  company: Test Ltd
                  currency: EUR
                  mail:
                    host: localhost
                    from: a@b.example
                    recipients:
                      - { to: service@b.example, layers: [service] }
                      - { to: centre@b.example, cost-centres: ["4711"] }
                """);
        OutlaySettings settings =
                SettingsLoader.load(staged, Map.of(), Map.of()).settings();
        return new CutChain(settings, PERIOD, staged).lines();
    }

    @Test
    void ledgerOfACutIsWhatTheReportSaysOfItsLayers() throws IOException {
        Path whole = TwoTeams.reports();
        Files.createDirectories(staged.resolve(CUT).getParent());
        Files.copy(whole.resolve(CUT), staged.resolve(CUT));
        Path costs = Files.createDirectories(staged.resolve("csv")).resolve("cost_by_month.csv");
        Files.copy(whole.resolve("csv/cost_by_month.csv"), costs);
        List<TieOutLine> held = lines();
        assertThat(held).singleElement().matches(TieOutLine::holds);
        assertThat(held.get(0).expected()).isPositive();

        List<String> rows = Files.readAllLines(costs);
        String last = rows.stream()
                .filter(row -> row.contains(",service,"))
                .reduce((one, other) -> other)
                .orElseThrow();
        rows.add(last);
        Files.write(costs, rows);
        assertThat(lines()).singleElement().matches(line -> !line.holds());
        assertThat(lines().get(0).difference().abs()).isGreaterThan(BigDecimal.ZERO);
    }
}
