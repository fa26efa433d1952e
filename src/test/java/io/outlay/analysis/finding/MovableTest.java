package io.outlay.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.Agreements;
import io.outlay.analysis.Analysis;
import io.outlay.analysis.Books;
import io.outlay.model.SystemRow;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovableTest {
    private static Books rising() {
        return new Books()
                .orders(t -> 90000)
                .system("small", t -> 2000 * Math.pow(1.2, t / 12.0))
                .system("large", t -> 9000 * Math.pow(1.2, t / 12.0));
    }

    private static List<String> ranked(Analysis analysis) {
        return analysis.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.NOTICE_MISSED)
                .map(Finding::name)
                .toList();
    }

    private static Analysis with(String... contracts) {
        Agreements agreements = new Agreements();
        for (String contract : contracts) {
            agreements.contract(contract);
        }
        Books books = rising();
        books.facts = agreements.facts();
        return books.analyse();
    }

    @Test
    void aTermThatCanNoLongerBeLeftMovesNothing() {
        Analysis analysis = with("C-1 large 2025-11-01 2026-10-31 3m renews 100000 EUR - - MONTHLY");
        assertThat(ranked(analysis)).containsExactly("Small", "Large");
        Finding bound = analysis.findings().stream()
                .filter(finding -> finding.name().equals("Large") && finding.kind() != Finding.Kind.NOTICE_MISSED)
                .findFirst()
                .orElseThrow();
        assertThat(bound.by()).isEqualTo("Bound until 31 October 2027, so prepare for then");
        assertThat(bound.money()).isGreaterThan(analysis.findings().get(0).money());
        assertThat(analysis.renewals().get(0).next().avoidable()).isEmpty();
    }

    @Test
    void oneContractThatCanBeLeftMovesIt() {
        assertThat(ranked(with(
                        "C-1 large 2025-11-01 2026-10-31 3m renews 100000 EUR - - MONTHLY",
                        "C-2 large 2026-01-01 2026-12-31 1m renews 1000 EUR - - MONTHLY")))
                .containsExactly("Large", "Small");
    }

    @Test
    void aContractWithoutEndMovesIt() {
        assertThat(ranked(with("C-1 large 2025-11-01 - 3m renews 100000 EUR - - MONTHLY")))
                .containsExactly("Large", "Small");
    }

    @Test
    void moneyOfAFewMonthsIsComparedAsAYearAndToldAsItIs() {
        Books books = new Books();
        for (String id : List.of("first", "second")) {
            books.systems.add(SystemRow.of(id).capability("search").row());
        }
        for (int back = 0; back < 3; back++) {
            books.months.add(
                    Books.row("first", books.period.minusMonths(back), new BigDecimal("2000.00"), BigDecimal.ZERO));
            books.months.add(
                    Books.row("second", books.period.minusMonths(back), new BigDecimal("1000.00"), BigDecimal.ZERO));
        }
        Finding finding = books.analyse().findings().get(0);
        assertThat(finding.money()).isEqualByComparingTo("3000");
        assertThat(finding.sentence()).contains("3,000 in the 3 months known").doesNotContain("a year");
        assertThat(books.input().window().asYear(finding.money())).isEqualByComparingTo("12000");
    }
}
