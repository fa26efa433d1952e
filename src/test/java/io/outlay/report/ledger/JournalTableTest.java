package io.outlay.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Sum;
import io.outlay.model.ledger.Balance;
import io.outlay.report.ReportFixture;
import io.outlay.report.book.CloseReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JournalTableTest {
    private final CloseReport report = ReportFixture.report();
    private final List<JournalLine> lines = JournalLine.of(report);

    @Test
    void eachEntryBalances() {
        Map<Integer, List<JournalLine>> entries = lines.stream().collect(Collectors.groupingBy(JournalLine::entry));

        assertThat(entries).isNotEmpty();
        entries.values()
                .forEach(entry -> assertThat(Sum.of(entry, JournalLine::amount)).isZero());
    }

    @Test
    void accountsCarryWhatBalancesSay() {
        assertThat(of("prepaid")).isEqualByComparingTo(Sum.of(report.evidence().balances(), Balance::prepaid));
        assertThat(of("accrued").negate())
                .isEqualByComparingTo(Sum.of(report.evidence().balances(), Balance::accrued));
    }

    private BigDecimal of(String account) {
        return Sum.of(
                lines.stream().filter(line -> line.account().equals(account)).toList(), JournalLine::amount);
    }
}
