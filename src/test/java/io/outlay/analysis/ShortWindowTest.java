package io.outlay.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.ledger.SystemMonth;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A ledger that is younger than a year, whose sums are no year's; month 35 is the period. */
class ShortWindowTest {
    private final Books books = new Books();

    /** 4,000 in one month is 48,000 a year, and the least that is judged is 6,000 a year: 500 a month. */
    @Test
    void aBillIsNotImmaterialForWantOfMonths() {
        Analysis analysis = books.orders(t -> 90000)
                .system("shop", t -> t < 35 ? Double.NaN : 4000)
                .system("mail", t -> t < 35 ? Double.NaN : 499)
                .system("desk", t -> t < 35 ? Double.NaN : 500)
                .analyse();
        assertThat(Books.judgement(analysis, "shop").verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(Books.judgement(analysis, "desk").verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(Books.judgement(analysis, "mail").verdict()).isEqualTo(Verdict.IMMATERIAL);
        assertThat(Books.judgement(analysis, "mail").rationale().why())
                .isEqualTo(
                        "EUR 499 in the one month known, too little beside the EUR 500 from which a bill is judged.");
    }

    @Test
    void afterAYearTheLimitIsThatOfAYear() {
        Judgement j = books.orders(t -> 90000)
                .system("shop", t -> t < 24 ? Double.NaN : 499)
                .judge("shop");
        assertThat(j.rationale().why())
                .isEqualTo("EUR 5,988 in the last twelve months, too little beside the EUR 6,000 from which a bill is"
                        + " judged.");
    }

    /** Nine months at 440 are less than nine twelfths of 6,000 and, were they a year, would be as well. */
    @Test
    void theLimitGrowsWithTheMonthsKnown() {
        Analysis analysis = books.orders(t -> 90000)
                .system("shop", t -> t < 27 ? Double.NaN : 510)
                .system("mail", t -> t < 27 ? Double.NaN : 440)
                .analyse();
        assertThat(Books.judgement(analysis, "shop").verdict()).isEqualTo(Verdict.INSUFFICIENT_DATA);
        assertThat(Books.judgement(analysis, "mail").rationale().why()).startsWith("EUR 3,960 in the 9 months known");
    }

    /** The first bill came in month 10; what its service left in month 9 is a part of that month. */
    @Test
    void noIndexIsDrawnAgainstAMonthBeforeTheFirstBill() {
        books.orders(t -> 90000).system("shop", t -> t < 10 ? Double.NaN : 4000);
        books.months.add(served(9, 400));
        List<IndexPoint> index = books.analyse().indexes().get("shop");
        assertThat(index.get(21).cost()).isEqualTo(OptionalDouble.empty());
        assertThat(index.get(21).driver()).isEqualTo(OptionalDouble.empty());
        assertThat(index.get(22).cost()).isEqualTo(OptionalDouble.of(100));
    }

    @Test
    void theIndexOfALayerIsCutAtTheSameMonth() {
        books.orders(t -> 90000).system("shop", t -> t < 10 ? Double.NaN : 4000);
        books.months.add(served(9, 400));
        assertThat(books.analyse().indexes().get("commerce").get(21).cost()).isEqualTo(OptionalDouble.empty());
        assertThat(books.analyse().indexes().get("portfolio").get(21).cost()).isEqualTo(OptionalDouble.empty());
    }

    /** What was billed before any other system had a bill is known. */
    @Test
    void aMonthInWhichOneSystemWasBilledIsKnown() {
        books.orders(t -> 90000)
                .system("shop", t -> t < 10 ? Double.NaN : 4000)
                .system("mail", t -> t < 9 ? Double.NaN : 100);
        assertThat(books.analyse().indexes().get("portfolio").get(21).cost()).isEqualTo(OptionalDouble.of(4100));
    }

    /** Cost of the months known is held against the business of these, however far back that is known. */
    @Test
    void unitCostIsOfTheMonthsKnown() {
        Judgement j = books.orders(t -> 1000)
                .system("shop", t -> t < 33 ? Double.NaN : 4000)
                .judge("shop");
        assertThat(j.growth().driverT12m().orElseThrow()).isEqualByComparingTo("3000");
        assertThat(j.cost().unitCostT12m()).isEqualTo(OptionalDouble.of(4));
    }

    /** A bill of month 33 for a year that began in month 25: what it says of earlier months is a part of them at best. */
    @Test
    void whatTheFirstBillSaysOfEarlierMonthsIsInNoSum() {
        books.orders(t -> 1000).system("shop", t -> t < 33 ? Double.NaN : 4000);
        for (int t = 25; t < 33; t++) {
            books.months.add(served(t, 900));
        }
        Analysis analysis = books.analyse();
        for (String id : List.of("shop", "commerce", "portfolio")) {
            Judgement j = Books.judgement(analysis, id);
            assertThat(j.cost().costT12m()).isEqualByComparingTo("12000");
            assertThat(j.cost().comparableT12m()).isEqualByComparingTo("12000");
            assertThat(j.test().monthsValid()).isEqualTo(3);
            assertThat(j.cost().unitCostT12m()).isEqualTo(OptionalDouble.of(4));
        }
    }

    /** A year later these months are no year-earlier ones: else a bill of 4,000 had outgrown one of 900. */
    @Test
    void noGrowthIsFoundAgainstMonthsBeforeTheFirstBill() {
        books.orders(t -> 1000).system("shop", t -> t < 24 ? Double.NaN : 4000);
        for (int t = 16; t < 24; t++) {
            books.months.add(served(t, 900));
        }
        assertThat(books.judge("shop").tags()).isEmpty();
        assertThat(books.judge("shop").growth().costGrowth()).isEmpty();
    }

    private SystemMonth served(int t, double cost) {
        SystemMonth row = Books.row("shop", books.month(t), Books.cents(cost), BigDecimal.ZERO);
        return new SystemMonth(
                row.systemId(),
                row.month(),
                row.accrued(),
                row.effective(),
                row.accrued(),
                row.effort(),
                row.transform(),
                row.allocated(),
                row.oneOff(),
                row.accrued(),
                row.accrued(),
                row.comparable());
    }
}
