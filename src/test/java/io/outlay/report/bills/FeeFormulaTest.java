package io.outlay.report.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.FixtureStack;
import io.outlay.report.ReportFixture;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeeFormulaTest {
    private static String of(String currency, String escalator, int rises) {
        Renewal like = FixtureStack.RENEWAL;
        Renewal.NextTerm next = like.next();
        Renewal renewal = new Renewal(
                like.systemId(),
                like.systemName(),
                like.contractId(),
                like.end(),
                like.noticeDeadline(),
                like.autoRenew(),
                like.annualFee(),
                like.verdict(),
                new Renewal.NextTerm(
                        next.days(),
                        next.fee(),
                        next.atStake(),
                        next.avoidable(),
                        next.commitment(),
                        Optional.of(new Renewal.Price(
                                new BigDecimal("1200.00"), currency, new BigDecimal(escalator), rises)),
                        next.saving()),
                like.lockedUntil(),
                like.actBy(),
                like.billing());
        return new FeeFormula(ReportFixture.report()).of(renewal);
    }

    @Test
    void isTheAgreedFeeWithItsRises() {
        assertThat(of("EUR", "5", 3)).isEqualTo("ROUND(1200.00*(1+5/100)^3,2)");
        assertThat(of("EUR", "0", 3)).isEqualTo("ROUND(1200.00,2)");
        assertThat(of("EUR", "5", 0)).isEqualTo("ROUND(1200.00,2)");
    }

    @Test
    void staysAValueWithoutARate() {
        assertThat(of("CHF", "5", 3)).isNull();
    }
}
