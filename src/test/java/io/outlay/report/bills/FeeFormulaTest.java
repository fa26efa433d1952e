package io.outlay.report.bills;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.bills.Renewal;
import io.outlay.report.ReportFixture;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeeFormulaTest {
    private static String of(String currency, String escalator, int rises) {
        Renewal.Price price = new Renewal.Price(new BigDecimal("1200.00"), currency, new BigDecimal(escalator), rises);
        return new FeeFormula(ReportFixture.report())
                .of(Optional.of(new Renewal.Fee(Optional.of(BigDecimal.TEN), price)));
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
