package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.BillingCycle;
import io.outlay.model.CostPool;
import io.outlay.model.NoticePeriod;
import io.outlay.model.SourceRef;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Budget;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.Integration;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of effort, contracts, shared cost and budgets: every column, and what a blank means. */
class CostTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    private static SourceRef line(long line) {
        return new SourceRef("inbox/a.csv", "", line);
    }

    @Test
    void readsEffort() throws IOException {
        ReadFile read = ReadFile.text("date,system_id,hours,person,role,activity,task,note\n"
                + "2026-09-03,shop,7.5,A. Lund,developer,Grow,T-1,late\n2026-09-03,shop,0,,,,,\n");
        assertThat(read.facts())
                .containsExactly(
                        new EffortEntry(
                                DAY,
                                "shop",
                                new BigDecimal("7.5"),
                                Optional.of("A. Lund"),
                                Optional.of("developer"),
                                CostPool.GROW,
                                Optional.of("T-1"),
                                Optional.of("late"),
                                line(2)),
                        new EffortEntry(
                                DAY,
                                "shop",
                                new BigDecimal("0"),
                                Optional.empty(),
                                Optional.empty(),
                                CostPool.RUN,
                                Optional.empty(),
                                Optional.empty(),
                                line(3)));
    }

    @Test
    void readsRatesAndSkipsAnEqualOne() throws IOException {
        ReadFile read = ReadFile.text("role,valid_from,hourly_cost,currency\n"
                + "Developer,2026-09-03,80.50,eur\ndeveloper,2026-09-03,80.5,EUR\nDeveloper,2026-09-03,80.50,EUR\n");
        assertThat(read.facts())
                .containsExactly(new HourlyCost("Developer", DAY, new BigDecimal("80.50"), "EUR", line(2)));
        assertThat(read.counts()).containsExactly("rates read 3 = 1 + 1 + 1");
    }

    @Test
    void readsContracts() throws IOException {
        ReadFile read = ReadFile.text("contract_id,system_id,start,end,notice_days,auto_renew,annual_fee,currency,"
                + "escalator_pct,seats,billing,category\n"
                + "C-1,crm,2026-09-03,2027-09-02,3m,yes,1200.00,EUR,7,40,monthly_arrears,licence\n"
                + "C-2,crm,2026-09-03,2027-09-02,90,,,,0,,,\n");
        assertThat(read.facts())
                .containsExactly(
                        new Contract(
                                "C-1",
                                "crm",
                                DAY,
                                Optional.of(LocalDate.of(2027, 9, 2)),
                                Optional.of(new NoticePeriod(0, 3)),
                                true,
                                Optional.empty(),
                                Optional.of(new BigDecimal("1200.00")),
                                Optional.of("EUR"),
                                Optional.of(new BigDecimal("7")),
                                Optional.of(40),
                                Optional.of(BillingCycle.MONTHLY_ARREARS),
                                Optional.of(CostPool.LICENCE),
                                line(2)),
                        new Contract(
                                "C-2",
                                "crm",
                                DAY,
                                Optional.of(LocalDate.of(2027, 9, 2)),
                                Optional.of(new NoticePeriod(90, 0)),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new BigDecimal("0")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                line(3)));
        assertThat(read.file().tables().get(0).amounts()).containsOnlyKeys("EUR");
    }

    @Test
    void readsAnEndInAnotherAgeAsNone() throws IOException {
        ReadFile read = ReadFile.text("contract_id,system_id,start,end\n"
                + "C-1,crm,2024-01-01,2099-12-31\nC-2,crm,2024-01-01,9999-12-31\nC-3,crm,2024-01-01,2043-12-31\n");
        assertThat(read.facts())
                .extracting(fact -> ((Contract) fact).end())
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2043, 12, 31)));
        assertThat(read.file().notes())
                .containsExactly("2 contracts end twenty years after the start or later and are read as open-ended, as"
                        + " with a blank end: C-1 (line 2, 2099-12-31), C-2 (line 3, 9999-12-31)");
    }

    @Test
    void readsIntegrationsAndAllocations() throws IOException {
        assertThat(ReadFile.text("from_system,to_system,mode,entity,hours_per_month\nshop,erp,MANUAL,order,6.5\n")
                        .facts())
                .containsExactly(new Integration(
                        "shop",
                        "erp",
                        Integration.Mode.MANUAL,
                        Optional.of("order"),
                        Optional.of(new BigDecimal("6.5")),
                        line(2)));
        assertThat(ReadFile.text("from_system,to_system,valid_from,share,driver\n"
                                + "platform,shop,2026-09-03,1,\nplatform,erp,2026-09-03,,orders\n")
                        .facts())
                .containsExactly(
                        new Allocation(
                                "platform", "shop", DAY, Optional.of(new BigDecimal("1")), Optional.empty(), line(2)),
                        new Allocation("platform", "erp", DAY, Optional.empty(), Optional.of("orders"), line(3)));
    }

    @Test
    void readsBudgetsThatAddUp() throws IOException {
        ReadFile read = ReadFile.text("month;amount;currency;system_id;layer;cost_pool\n"
                + "2026-09;2500.00;EUR;;operations;run\n2026-09;2500.00;EUR;;operations;run\n");
        assertThat(read.facts(Budget.class).get(0))
                .isEqualTo(new Budget(
                        YearMonth.of(2026, 9),
                        new BigDecimal("2500.00"),
                        "EUR",
                        Optional.empty(),
                        Optional.of(TechLayer.OPERATIONS),
                        Optional.of(CostPool.RUN),
                        line(2)));
        assertThat(read.counts()).containsExactly("budgets read 2 = 2 + 0 + 0");
    }

    @Test
    void tellsTheTwoTablesOfSystemPairsApartWhenAColumnIsMissing() throws IOException {
        assertThat(ReadFile.text("from_system,to_system,entity\na,b,order\n")
                        .messages()
                        .get(0))
                .startsWith("inbox/a.csv:1: mode is missing in the header");
        assertThat(ReadFile.text("from_system,to_system,share\na,b,0.5\n")
                        .messages()
                        .get(0))
                .startsWith("inbox/a.csv:1: valid_from is missing in the header");
    }
}
