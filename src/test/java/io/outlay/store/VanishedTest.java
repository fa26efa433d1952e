package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.SourceRef;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.HourlyCost;
import io.outlay.store.Vanished.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rows in the order in which their files were first seen. */
class VanishedTest {
    private static final Function<HourlyCost, Object> KEY = cost -> List.of(cost.role(), cost.validFrom());

    private static HourlyCost cost(String role, String hourly, String file) {
        return new HourlyCost(
                role, LocalDate.of(2026, 1, 1), new BigDecimal(hourly), "EUR", new SourceRef(file, "", 2));
    }

    private static Allocation rule(String to, String from, String share, String file) {
        return new Allocation(
                "desk",
                to,
                LocalDate.parse(from),
                Optional.of(new BigDecimal(share)),
                Optional.empty(),
                new SourceRef(file, "", 2));
    }

    private static <T> Standing<T> gone(T row) {
        return new Standing<>(row, true);
    }

    private static <T> Standing<T> there(T row) {
        return new Standing<>(row, false);
    }

    @Test
    void aVanishedRowGivesWayToOneThatIsThere() {
        assertThat(Vanished.byKey(
                        List.of(
                                gone(cost("default", "80", "rates-1.csv")),
                                gone(cost("dev", "95", "rates-1.csv")),
                                there(cost("default", "90", "rates-2.csv"))),
                        KEY))
                .extracting(c -> c.role() + " " + c.hourlyCost())
                .containsExactly("dev 95", "default 90");
    }

    @Test
    void ofTwoVanishedRowsTheOneSeenLaterCounts() {
        assertThat(Vanished.byKey(
                        List.of(
                                gone(cost("default", "80", "rates-1.csv")),
                                gone(cost("default", "85", "rates-2.csv")),
                                there(cost("dev", "95", "rates-3.csv"))),
                        KEY))
                .extracting(c -> c.role() + " " + c.hourlyCost())
                .containsExactly("default 85", "dev 95");
    }

    @Test
    void twoThatAreThereAreBothKeptSoThatTheirConflictIsTold() {
        assertThat(Vanished.byKey(
                        List.of(there(cost("default", "80", "a.csv")), there(cost("default", "85", "b.csv"))), KEY))
                .hasSize(2);
    }

    @Test
    void aVanishedAllocationEndsWhereAFileThatIsThereBegins() {
        assertThat(Vanished.allocations(List.of(
                        gone(rule("erp", "2026-01-01", "0.6", "q1.csv")),
                        gone(rule("erp", "2026-05-01", "0.7", "q1.csv")),
                        there(rule("shop", "2026-04-01", "0.6", "q2.csv")))))
                .extracting(r ->
                        r.toSystem() + " " + r.validFrom() + " " + r.share().orElseThrow())
                .containsExactly("erp 2026-01-01 0.6", "erp 2026-04-01 0", "shop 2026-04-01 0.6");
    }

    @Test
    void aVanishedAllocationOfTheSameDayIsReplaced() {
        assertThat(Vanished.allocations(List.of(
                        gone(rule("erp", "2026-01-01", "0.4", "al1.csv")),
                        there(rule("erp", "2026-01-01", "0.6", "al2.csv")))))
                .extracting(r -> r.share().orElseThrow())
                .containsExactly(new BigDecimal("0.6"));
    }

    @Test
    void aVanishedAllocationThatNothingReplacesStays() {
        assertThat(Vanished.allocations(List.of(gone(rule("erp", "2026-01-01", "0.4", "al1.csv")))))
                .hasSize(1);
    }
}
