package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.MetricReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BusinessTableTest {
    private static final String HEADER = "date,metric,value,channel,currency\n";

    @Test
    void readsDaysAndMonths() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "2026-09,orders,18230,,\n2026-09-03,net_revenue,61250.40,web,eur\n");
        assertThat(read.facts())
                .containsExactly(
                        new MetricReading(
                                LocalDate.of(2026, 9, 1),
                                true,
                                "orders",
                                new BigDecimal("18230"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new SourceRef("inbox/a.csv", "", 2)),
                        new MetricReading(
                                LocalDate.of(2026, 9, 3),
                                false,
                                "net_revenue",
                                new BigDecimal("61250.40"),
                                Optional.of("web"),
                                Optional.of("EUR"),
                                Optional.empty(),
                                new SourceRef("inbox/a.csv", "", 3)));
    }

    @Test
    void keepsEqualRowsBecauseTheyAddUp() throws IOException {
        assertThat(ReadFile.text(HEADER + "2026-09,orders,1,,\n2026-09,orders,1,,\n")
                        .counts())
                .containsExactly("business read 2 = 2 + 0 + 0");
    }

    @Test
    void rejectsDateThatIsNeitherDayNorMonth() throws IOException {
        ReadFile read = ReadFile.text(HEADER + "2026-13,orders,1,,\n09/2026,orders,1,,\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: date "2026-13" is neither a day nor a month
                2 | 2026-13,orders,1,,
                Write days as YYYY-MM-DD (2026-07-01) and months as YYYY-MM (2026-07).""", """
                inbox/a.csv:3: date "09/2026" is neither a day nor a month
                3 | 09/2026,orders,1,,
                Write days as YYYY-MM-DD (2026-07-01) and months as YYYY-MM (2026-07).""");
    }

    /** One system's orders are not the company's. */
    @Test
    void columnOfSystemsUnderAnotherNameIsNoBusiness() throws IOException {
        ReadFile read = ReadFile.text("System ID,Date,Metric,Value,Unit\nshop,2026-10-01,orders,5,order\n");
        assertThat(read.facts(MetricReading.class)).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("system_id")
                .contains("System ID");
    }
}
