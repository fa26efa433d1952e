package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.workspace.Exit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills that contradict contract, register or their own rhythm, from files over the database to files: a fee of 1,000 a
 * month billed at 1,200 since July, a system that retired in June, a yearly bill of 10,000 without a service period.
 */
class ContradictionsCloseTest {
    private static final String PERIOD = "2026-10";
    private static final String CONTRACTS = "contract_id,system_id,start,end,auto_renew,annual_fee,currency,billing\n"
            + "F-1,shop,2026-01-01,2026-12-31,true,12000,EUR,monthly\n";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void closed() {
        workspace = TestWorkspace.small(folder)
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,retired
                        shop,Shop,commerce,technology,buy,Shopco,
                        mail,Mail,marketing,tool,buy,Mailer,2026-06-30
                        crm,Crm,service,tool,buy,Crmco,
                        """)
                .file("inbox/contracts.csv", CONTRACTS)
                .file("inbox/yearly.csv", """
                        invoice_no,issue_date,vendor,net_amount,currency
                        A-1,2025-10-05,Crmco,10000.00,EUR
                        A-2,2026-10-05,Crmco,10000.00,EUR
                        """);
        StringBuilder bills = new StringBuilder("invoice_no,issue_date,vendor,net_amount,currency\n");
        for (int month = 1; month <= 10; month++) {
            String issued = "2026-" + (month < 10 ? "0" : "") + month + "-01";
            bills.append("S-" + month + "," + issued + ",Shopco," + (month < 7 ? "1000.00" : "1200.00") + ",EUR\n");
            bills.append("M-" + month + "," + issued + ",Mailer,400.00,EUR\n");
        }
        workspace.file("inbox/monthly.csv", bills.toString());
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void findsBillsAboveTheirContractAndAfterRetirementWithTheirMoney() {
        assertThat(workspace.rows(PERIOD, "findings.csv"))
                .extracting(row ->
                        row.get("kind") + " " + row.get("systems") + " " + row.get("money") + " " + row.get("since"))
                .containsExactly("above_contract shop 2400.00 2026-07", "retired_still_billed mail 1600.00 2026-07");
        assertThat(signal("above_contract"))
                .containsEntry("invoice_no", "S-10")
                .containsEntry("amount", "1200.00")
                .containsEntry("expected", "1000.00")
                .containsEntry("money", "200.00")
                .containsEntry("money_month", "200.00")
                .containsEntry("money_year", "2400.00");
        assertThat(signal("after_retirement"))
                .containsEntry("invoice_no", "M-10")
                .containsEntry("amount", "400.00")
                .containsEntry("expected", "0.00")
                .containsEntry(
                        "reason",
                        "The register says that it was retired on 30 June 2026: 4 bills since, EUR 1,600.00 in all.");
    }

    /** With the line that it names the bills are spread: October 2025 has 27 ÷ 31 of a twelfth, 725.81, November the next. */
    @Test
    void theLineToAddSpreadsAYearlyBillThatStatesNoPeriod() {
        String line = "crm-2025,crm,2025-10-05,2026-10-04,true,10000.00,EUR,annual";
        assertThat(signal("no_period").get("invoice_no")).isEqualTo("A-2");
        assertThat(signal("no_period").get("reason")).endsWith(": " + line + ".");
        assertThat(cost("2026-10", "crm")).isEqualTo("10000.00");
        workspace.file("inbox/contracts.csv", CONTRACTS + line + "\n");

        assertThat(workspace.revise(PERIOD, "contract of crm added").exit()).isEqualTo(Exit.DONE);

        assertThat(workspace.rows(PERIOD, "invoice_signals.csv"))
                .extracting(row -> row.get("kind"))
                .doesNotContain("no_period");
        assertThat(cost("2025-10", "crm")).isEqualTo("725.81");
        assertThat(cost("2025-11", "crm")).isEqualTo("833.33");
    }

    private Map<String, String> signal(String kind) {
        List<Map<String, String>> found = workspace.rows(PERIOD, "invoice_signals.csv").stream()
                .filter(row -> row.get("kind").equals(kind))
                .toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private String cost(String month, String system) {
        return workspace.rows(PERIOD, "cost_by_month.csv").stream()
                .filter(row ->
                        row.get("month").equals(month) && row.get("system_id").equals(system))
                .map(row -> row.get("total"))
                .findFirst()
                .orElse("none");
    }
}
