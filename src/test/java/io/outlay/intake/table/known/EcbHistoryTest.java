package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ExchangeRate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EcbHistoryTest {
    @Test
    void givesOneFactPerRate() throws IOException {
        ReadFile read = ReadFile.text("Date,USD,JPY,BGN,\n2026-04-13,1.1684,186.75,N/A,\n2026-04-10,1.17,,1.9558,\n");
        assertThat(read.facts())
                .containsExactly(
                        rate("2026-04-13", "USD", "1.1684", 2),
                        rate("2026-04-13", "JPY", "186.75", 2),
                        rate("2026-04-10", "USD", "1.17", 3),
                        rate("2026-04-10", "BGN", "1.9558", 3));
        assertThat(read.counts()).containsExactly("fx read 2 = 2 + 0 + 0");
        assertThat(read.file().notes()).isEmpty();
    }

    private static ExchangeRate rate(String day, String currency, String units, int line) {
        SourceRef source = new SourceRef("inbox/a.csv", "", line);
        return new ExchangeRate(LocalDate.parse(day), currency, new BigDecimal(units), source);
    }

    @Test
    void rejectsTheDayOfABadRate() throws IOException {
        ReadFile read = ReadFile.text("Date,USD,JPY,\n2026-04-13,n.a.,186.75,\n2026-04-10,1.17,0,\n");
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: usd "n.a." is not a number
                2 | 2026-04-13,n.a.,186.75,
                Use digits and a decimal point, such as 1299.00; leave it blank when it is not known.""", """
                inbox/a.csv:3: jpy "0" is not greater than 0
                3 | 2026-04-10,1.17,0,
                Use a number above 0, or leave it blank when it is not known.""");
    }

    @Test
    void takesADayOnce() throws IOException {
        ReadFile read = ReadFile.text("Date,USD,\n2026-04-13,1.1,\n2026-04-13,1.1,\n2026-04-13,1.2,\n");
        assertThat(read.counts()).containsExactly("fx read 3 = 1 + 1 + 1");
        assertThat(read.codes()).containsExactly("duplicate_key");
    }

    @Test
    void readsThePublishedHistory() throws IOException {
        ReadFile read = ReadFile.of(SharedData.file("real-data/fx/eurofxref-hist.csv"), "inbox/fx.csv");
        assertThat(read.messages()).isEmpty();
        assertThat(read.counts()).containsExactly("fx read 6983 = 6983 + 0 + 0");
        assertThat(read.file().notes()).isEmpty();
        assertThat(read.facts(ExchangeRate.class))
                .contains(new ExchangeRate(
                        LocalDate.of(2026, 4, 13),
                        "ZAR",
                        new BigDecimal("19.3849"),
                        new SourceRef("inbox/fx.csv", "", 2)));
    }
}
