package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.ToDo;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.model.ledger.LedgerChange;
import io.outlay.model.ledger.LedgerChange.Restated;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} says that a close would change in a ledger with a closed month. */
class CheckAgainstLedgerTest {
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);

    @TempDir
    Path folder;

    private TestWorkspace workspace;

    @BeforeEach
    void augustIsClosed() {
        workspace = TestWorkspace.small(folder)
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,", "M-1,2026-08-01,Mailer,50.00,EUR,,,,,")
                .file("inbox/orders.csv", "date,metric,value\n2026-08,orders,5\n2026-09,orders,6\n");
        assertThat(workspace.close("2026-08").workbook()).isPresent();
    }

    @Test
    void countsNewAndChangedLinesAndSaysWhichMonthItRestates() {
        workspace
                .invoices("a.csv", "S-1,2026-08-01,Shopco,121.22,EUR,,,,,", "M-1,2026-08-01,Mailer,50.00,EUR,,,,,")
                .invoices("b.csv", "S-2,2026-09-01,Shopco,100.00,EUR,,,,,");

        LedgerChange change = change("2026-09");

        assertThat(change)
                .isEqualTo(new LedgerChange(
                        AUGUST,
                        1,
                        1,
                        0,
                        BigDecimal.ZERO,
                        List.of(new Restated(AUGUST, new BigDecimal("21.22"), BigDecimal.ZERO))));
    }

    @Test
    void seesLinesThatWereRemovedSinceWithTheirMoneyAndThatARunWouldStop() {
        workspace
                .invoices("a.csv", "S-1,2026-08-01,Shopco,100.00,EUR,,,,,")
                .invoices("b.csv", "S-2,2026-09-01,Shopco,100.00,EUR,,,,,", "M-2,2026-09-01,Mailer,50.00,EUR,,,,,");

        CheckOutcome outcome = checked("2026-09");

        assertThat(outcome.change().orElseThrow().removedLines()).isEqualTo(1);
        assertThat(outcome.change().orElseThrow().removedAmount()).isEqualByComparingTo("50.00");
        assertThat(outcome.faults()).extracting(CheckFault::cause).containsExactly(CheckFault.Cause.REMOVED);
        assertThat(outcome.faults().get(0).message()).contains("2026-08 loses 33.3 %");
        assertThat(outcome.notes()).anyMatch(note -> note.startsWith("inbox/a.csv: replaced."));
    }

    @Test
    void changesNothingSoThatItSaysTheSameAgainAndTheCloseDoesIt() {
        workspace.invoices("b.csv", "S-2,2026-09-01,Shopco,100.00,EUR,,,,,", "M-2,2026-09-01,Mailer,7.00,EUR,,,,,");

        assertThat(change("2026-09")).isEqualTo(change("2026-09"));
        assertThat(change("2026-09").newLines()).isEqualTo(2);
        assertThat(workspace.close("2026-09").workbook()).isPresent();
        assertThat(change("2026-09"))
                .as("all that it would post is posted")
                .isEqualTo(new LedgerChange(YearMonth.of(2026, 9), 0, 0, 0, BigDecimal.ZERO, List.of()));
    }

    @Test
    void listsTheLargerMoneyFirst() {
        workspace.file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,Shop,commerce,technology,buy,Shopco,Shopco
                        """).delete("inbox/orders.csv");

        List<ToDo> steps = checked("2026-08").toDo();

        assertThat(steps).extracting(ToDo::kind).first().isEqualTo(ToDo.Kind.STOPS);
        assertThat(steps.stream().flatMap(step -> step.money().stream()).toList())
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private LedgerChange change(String period) {
        return checked(period).change().orElseThrow();
    }

    private CheckOutcome checked(String period) {
        return new WorkspaceCheck()
                .check(workspace.workspace(), Optional.of(YearMonth.parse(period)), TestWorkspace.TODAY);
    }
}
