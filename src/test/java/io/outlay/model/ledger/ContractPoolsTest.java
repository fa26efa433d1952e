package io.outlay.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Basis;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Contract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractPoolsTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 9);

    private final List<Contract> contracts = new ArrayList<>();
    private final List<LedgerSum> costs = new ArrayList<>();

    @Test
    void contractWithoutACategoryTakesThatOfItsDocuments() {
        contract("K", null, BillingCycle.MONTHLY);
        year("hosting", "100", "EUR");
        assertThat(pools()).containsExactly(CostPool.HOSTING);
    }

    @Test
    void contractIsALicenceAmongOthersAndWithoutDocuments() {
        contract("K", null, BillingCycle.MONTHLY);
        assertThat(pools()).containsExactly(CostPool.LICENCE);
        year("hosting", "900", "EUR");
        year("licence", "100", "EUR");
        assertThat(pools()).containsExactly(CostPool.LICENCE);
    }

    @Test
    void contractByUsageTakesUsageAndAnotherLeavesIt() {
        contract("U", null, BillingCycle.USAGE_ARREARS);
        contract("K", null, BillingCycle.MONTHLY);
        year("usage", "900", "EUR");
        year("other", "100", "EUR");
        assertThat(pools()).containsExactly(CostPool.USAGE, CostPool.OTHER);
    }

    @Test
    void statedCategoryMeetsDocumentsThatStateNone() {
        contract("K", CostPool.LICENCE, BillingCycle.MONTHLY);
        year("other", "10", "USD");
        assertThat(pools()).containsExactly(CostPool.OTHER);
    }

    @Test
    void statedCategoryMeetsOtherDocumentsOnlyWhenTheyCostAboutAsMuch() {
        contract("K", CostPool.LICENCE, BillingCycle.ANNUAL);
        year("hosting", "49", "EUR");
        assertThat(pools()).containsExactly(CostPool.LICENCE);
        costs.clear();
        year("hosting", "118", "EUR");
        assertThat(pools()).containsExactly(CostPool.HOSTING);
        costs.clear();
        year("hosting", "118", "USD");
        assertThat(pools()).containsExactly(CostPool.LICENCE);
    }

    @Test
    void documentsThatAnotherContractNamesAreItsOwn() {
        contract("K", null, BillingCycle.MONTHLY);
        contract("S", CostPool.SUPPORT, BillingCycle.MONTHLY);
        year("support", "900", "EUR");
        year("services", "100", "EUR");
        assertThat(pools()).containsExactly(CostPool.SERVICES, CostPool.SUPPORT);
    }

    @Test
    void contractsOfOneSystemMayShareDocumentsWithoutCategory() {
        contract("K", CostPool.LICENCE, BillingCycle.MONTHLY);
        contract("S", CostPool.SUPPORT, BillingCycle.MONTHLY);
        year("other", "200", "EUR");
        assertThat(pools()).containsExactly(CostPool.OTHER, CostPool.OTHER);
    }

    @Test
    void documentsOfTheYearBeforeDoNotCount() {
        contract("K", null, BillingCycle.MONTHLY);
        costs.add(cost(PERIOD.minusMonths(12), CostPool.OTHER, "100", "EUR"));
        assertThat(pools()).containsExactly(CostPool.LICENCE);
        costs.add(cost(PERIOD.minusMonths(11), CostPool.OTHER, "100", "EUR"));
        assertThat(pools()).containsExactly(CostPool.OTHER);
    }

    /** With a fee of 1,200 a year. */
    private void contract(String id, CostPool category, BillingCycle billing) {
        contracts.add(new Contract(
                id,
                "crm",
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new BigDecimal("1200")),
                Optional.of("EUR"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(billing),
                Optional.ofNullable(category),
                new SourceRef("contracts.csv", "", contracts.size() + 2L)));
    }

    private void year(String pool, String amount, String currency) {
        for (int i = 0; i < 12; i++) {
            costs.add(cost(PERIOD.minusMonths(i), CostPool.valueOf(pool.toUpperCase(Locale.ROOT)), amount, currency));
        }
    }

    private static LedgerSum cost(YearMonth month, CostPool pool, String amount, String currency) {
        BigDecimal billed = new BigDecimal(amount);
        return new LedgerSum("crm", month, pool, Basis.EFFECTIVE, false, currency, false, billed, billed);
    }

    private List<CostPool> pools() {
        return new ContractPools(PERIOD, costs)
                .meet(contracts).stream()
                        .map(contract -> contract.category().orElseThrow())
                        .toList();
    }
}
