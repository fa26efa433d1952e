package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.close.CloseOutcome;
import io.outlay.job.explain.CostMeasure;
import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.FigureRequest;
import io.outlay.job.explain.LedgerTrail;
import io.outlay.job.workspace.Exit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the register come and go, ids change; what is posted stays, and follows its system. */
class RenamedSystemTest {
    private static final String HEAD = "system_id,name,layer,type,sourcing,vendor,owner,formerly\n";
    private static final String MAIL = "mail,Mail,marketing,tool,buy,Mailer,Ann,\n";
    private static final String DESK = "desk,Desk,service,tool,buy,Desky,,\n";

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    /** June: 100.00 billed for the shop, 60.00 accrued by contract for the mail, 40.00 of effort, 0.25 of the shop to the desk. */
    @BeforeEach
    void june() {
        workspace = TestWorkspace.small(folder)
                .file("systems.csv", HEAD + "shop,Shop,commerce,technology,buy,Shopco,Bob,\n" + MAIL + DESK)
                .file("inbox/business.csv", "date,metric,value\n2026-06,orders,5\n2026-07,orders,6\n2026-08,orders,6\n")
                .file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01,40,EUR\n")
                .file("inbox/effort.csv", "date,system_id,hours,person\n2026-06-10,shop,1,Eva\n")
                .file(
                        "inbox/contracts.csv",
                        "contract_id,system_id,start,end,annual_fee,currency,billing\n"
                                + "K1,mail,2026-06-01,2027-05-31,720,EUR,monthly\n")
                .file("inbox/allocations.csv", "from_system,to_system,valid_from,share\nshop,desk,2026-01-01,0.25\n")
                .file("inbox/budget.csv", "month,amount,currency,system_id\n2026-06,90,EUR,shop\n2026-07,90,EUR,shop\n")
                .invoices("june.csv", "S-6,2026-06-01,Shopco,100.00,EUR,shop,2026-06-01,2026-06-30,,");
        assertThat(workspace.close("2026-06").exit()).isEqualTo(Exit.DONE);
    }

    private Map<String, BigDecimal> june(String period) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        workspace.rows(period, "cost_by_month.csv").stream()
                .filter(row -> row.get("month").equals("2026-06"))
                .forEach(row -> totals.put(row.get("system_id"), new BigDecimal(row.get("total"))));
        return totals;
    }

    private static Map<String, BigDecimal> totals(String... idsAndTotals) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (int i = 0; i < idsAndTotals.length; i += 2) {
            totals.put(idsAndTotals[i], new BigDecimal(idsAndTotals[i + 1]));
        }
        return totals;
    }

    private void rename() {
        workspace
                .file(
                        "systems.csv",
                        HEAD + "store,Shop,commerce,technology,buy,Shopco,Bob,shop\n"
                                + "letters,Mail,marketing,tool,buy,Mailer,Ann,mail\n" + DESK)
                .invoices("july.csv", "S-7,2026-07-01,Shopco,100.00,EUR,store,2026-07-01,2026-07-31,,");
    }

    @Test
    void aRenamedSystemKeepsItsHistoryAndNothingIsRestated() throws SQLException {
        assertThat(june("2026-06")).isEqualTo(totals("shop", "105.00", "desk", "35.00", "mail", "60.00"));
        rename();

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.remarks().notes())
                .contains(
                        "Shop (store) was shop before: EUR 105.00 posted for earlier months go on under store.",
                        "Mail (letters) was mail before: EUR 60.00 posted for earlier months go on under letters.");
        assertThat(june("2026-07")).isEqualTo(totals("store", "105.00", "desk", "35.00", "letters", "60.00"));
        assertThat(workspace.csv("2026-07", "restatements.csv")).isEmpty();
        assertThat(workspace.query("select distinct month from ledger_entry where posted_in = '2026-07-01'"))
                .as("nothing is posted for June")
                .containsExactly("2026-07-01");
        assertThat(workspace.rows("2026-07", "ledger.csv"))
                .extracting(row -> row.get("month") + " " + row.get("basis") + " " + row.get("system_id") + " "
                        + row.get("document") + " " + row.get("counter_system"))
                .contains(
                        "2026-06 effort store effort|store|2026-06|run|EUR ",
                        "2026-06 accrual letters accrual|contract|letters|2026-06|K1 ",
                        "2026-06 allocated desk allocation|share|store|desk|2026-06 store")
                .noneMatch(row -> row.contains("shop|") || row.contains(" mail") || row.endsWith(" shop"));
        assertThat(workspace.rows("2026-07", "budget.csv"))
                .anySatisfy(row -> assertThat(row.get("id")).isEqualTo("store"));
        assertThat(workspace.query("select distinct system_id from bi_ledger order by 1"))
                .containsExactly("desk", "letters", "store");
        assertThat(workspace.query("select distinct id from bi_verdict where level = 'system' order by 1"))
                .as("June's verdicts too")
                .containsExactly("desk", "letters", "store");
        assertThat(explained("shop")).isEqualTo(explained("store")).isEqualByComparingTo("105.00");
    }

    private BigDecimal explained(String id) {
        ExplainedFigure figure = new LedgerTrail()
                .explain(new FigureRequest(
                        workspace.workspace(), Optional.of(id), YearMonth.of(2026, 6), CostMeasure.COST.id()));
        assertThat(figure.systemId()).isEqualTo("store");
        assertThat(figure.effort()).hasSize(1);
        return figure.figure();
    }

    @Test
    void aRowThatIsGoneStopsTheRunAsLongAsCostIsPostedForIt() {
        workspace.file("systems.csv", HEAD + "store,Shop,commerce,technology,buy,Shopco,Bob,\n" + MAIL + DESK);

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(outcome.faults()).containsExactly("""
                        systems.csv: system_id "shop" is not listed any more (it was at systems.csv:2), but EUR 105.00 are posted for it, for 2026-06.
                        Put its row back, with a day in retired where it is out of use. If it is store now, at systems.csv:2, write shop into the column formerly of that row: its history follows.""");
        assertThat(outcome.report()).isEmpty();
        assertThat(outcome.rejections()).as("one cause, one message").isEmpty();

        workspace.file("systems.csv", HEAD + "shop,Shop,commerse,technology,buy,Shopco,Bob,\n" + MAIL + DESK);
        CloseOutcome misspelled = workspace.close("2026-07");
        assertThat(misspelled.exit()).isEqualTo(Exit.WRONG_USE);
        assertThat(misspelled.rejections())
                .as("why it is not listed")
                .singleElement()
                .satisfies(r -> assertThat(r.message()).startsWith("systems.csv:2: layer \"commerse\""));

        rename();
        assertThat(workspace.close("2026-07").exit()).isEqualTo(Exit.DONE);
    }

    @Test
    void twoSystemsThatBecomeOneKeepTheSumOfBoth() throws SQLException {
        workspace.file("systems.csv", HEAD + "shop,Shop,commerce,technology,buy,Shopco,Bob,mail;desk\n");

        CloseOutcome outcome = workspace.close("2026-07");

        assertThat(outcome.rejections()).extracting(r -> r.message()).isEmpty();
        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(june("2026-07"))
                .as("one system now, whose June has its document: no accrual beside it")
                .isEqualTo(totals("shop", "140.00"));
        assertThat(workspace.csv("2026-07", "restatements.csv"))
                .containsExactly("2026-06,shop,200.00,140.00,-60.00,accrual,accrual|contract|shop|2026-06|K1,2026-07");
        assertThat(workspace.close("2026-08").exit()).isEqualTo(Exit.DONE);
        assertThat(june("2026-08")).isEqualTo(totals("shop", "140.00"));
    }

    @Test
    void aChangedLayerTypeOrOwnerIsToldInRunAndWorkbook() {
        workspace.file(
                "systems.csv", HEAD + "shop,Shop,service,tool,buy,Shopco,Cleo,\n" + MAIL.replace("Ann", "") + DESK);

        CloseOutcome outcome = workspace.close("2026-07");

        List<String> told = List.of(
                "Shop (shop): layer is service, was commerce: EUR 105.00 posted for earlier months move with it, reports"
                        + " already issued stay as they are.",
                "Shop (shop): type is tool, was technology: EUR 105.00 posted for earlier months move with it, reports"
                        + " already issued stay as they are.",
                "Shop (shop): owner is Cleo, was Bob: EUR 105.00 posted for earlier months move with it, reports already"
                        + " issued stay as they are.",
                "Mail (mail): owner is not stated, was Ann: EUR 60.00 posted for earlier months move with it, reports"
                        + " already issued stay as they are.");
        assertThat(outcome.remarks().notes()).containsAll(told);
        assertThat(WorkbookText.of(outcome.workbook().orElseThrow(), "Restatements"))
                .anySatisfy(text -> assertThat(text).contains(told));
        assertThat(workspace.close("2026-08").remarks().notes()).as("told once").doesNotContainAnyElementsOf(told);
    }
}
