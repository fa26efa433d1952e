package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What makes every row of a file fail is one cause, and one message. */
class AlikeRowsTest {
    private static String days(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(day -> String.format(
                        Locale.ROOT, "%02d.11.2026;1,25;%s;0,8;\n", day % 28 + 1, day % 2 == 0 ? "N/A" : "160,5"))
                .collect(Collectors.joining());
    }

    @Test
    void tellsAHistoryThatALocalExcelSavedOnceWithItsProfile() throws IOException {
        ReadFile read = ReadFile.text("Date;USD;JPY;GBP;\n" + days(3_000));
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: date "02.11.2026" is not a date; all 3,000 rows fail alike (lines 2, 3, 4 and on), and with them usd, jpy, gbp
                2 | 02.11.2026;1,25;160,5;0,8;
                Save this as profiles/fx.yaml, and the file is read as it is: "table: fx" and, in the next line, "read: { date: d.M.yyyy, decimal: "," }".""");
        assertThat(read.rejections()).extracting(Rejection::rows).containsExactly(3_000L);
        assertThat(read.counts()).containsExactly("fx read 3000 = 0 + 3000 + 0");
    }

    @Test
    void takesPointsBetweenThousandsForAHouseWithADecimalComma() throws IOException {
        ReadFile read = ReadFile.text("date,metric,value\n"
                + "2026-08-01,tickets,1.201.000\n2026-08-02,tickets,1.202.000\n"
                + "2026-08-03,tickets,1.203.000\n2026-08-04,tickets,1.204.000\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: value "1.201.000" is not a number; all 4 rows fail alike (lines 2, 3, 4 and on)
                2 | 2026-08-01,tickets,1.201.000
                Save this as profiles/business.yaml, and the file is read as it is: "table: business" and, in the next line, \
                "read: { decimal: "," }".""");
    }

    @Test
    void takesCommasBetweenThousandsForAHouseWithADecimalPoint() throws IOException {
        String rows = "";
        for (int day = 10; day < 20; day++) {
            rows += "U-" + day + ",10/" + day + "/2026,SAP,\"1,2" + day + ".50\",EUR\n";
        }
        assertThat(ReadFile.text("invoice_no,issue_date,vendor,net_amount,currency\n" + rows)
                        .rejections()
                        .get(0)
                        .remedy())
                .endsWith("\"read: { date: M/d/yyyy, decimal: \".\" }\".");
    }

    @Test
    void tellsAnyOtherCauseOnce() throws IOException {
        ReadFile read = ReadFile.text("date,metric,value\n" + "2026-09-01,orders,many\n".repeat(4));
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:2: value "many" is not a number; all 4 rows fail alike (lines 2, 3, 4 and on)
                2 | 2026-09-01,orders,many
                Use digits and a decimal point, such as 1299.00; leave it blank when it is not known.""");
    }

    @Test
    void tellsAFewRowsEach() throws IOException {
        ReadFile read = ReadFile.text("date,metric,value\n" + "2026-09-01,orders,many\n".repeat(3));
        assertThat(read.rejections()).hasSize(3);
    }

    @Test
    void tellsEachRowWhenOneIsAccepted() throws IOException {
        ReadFile read =
                ReadFile.text("date,metric,value\n" + "2026-09-01,orders,many\n".repeat(9) + "2026-09-02,orders,7\n");
        assertThat(read.rejections()).hasSize(9);
        assertThat(read.counts()).containsExactly("business read 10 = 1 + 9 + 0");
    }

    @Test
    void tellsEachRowWhenTheyFailForSeveralCauses() throws IOException {
        ReadFile read = ReadFile.text("date,metric,value\n" + "2026-09-01,orders,many\n".repeat(4) + "2026-09-01,,5\n");
        assertThat(read.codes())
                .containsExactly("not_a_number", "not_a_number", "not_a_number", "not_a_number", "missing_value");
    }

    @Test
    void keepsOneMessageForThousandsThatFailedAlikeBeforeAnotherRow() throws IOException {
        ReadFile read = ReadFile.text(
                "date,metric,value\n" + "2026-09-01,orders,many\n".repeat(2_500) + "2026-09-02,orders,7\n");
        assertThat(read.rejections()).extracting(Rejection::rows).containsExactly(2_500L);
        assertThat(read.counts()).containsExactly("business read 2501 = 1 + 2500 + 0");
    }

    @Test
    void findsTheOrderOfDaysAndMonthsOverTheWholeFile() throws IOException {
        String rows = "R-%d,%s,SAP,5,EUR\n";
        StringBuilder file = new StringBuilder("invoice_no,issue_date,vendor,net_amount,currency\n");
        String[] days = {"9/1/2026", "9/2/2026", "9/30/2026", "10/1/2026"};
        for (int i = 0; i < days.length; i++) {
            file.append(String.format(Locale.ROOT, rows, i, days[i]));
        }
        assertThat(ReadFile.text(file.toString()).rejections().get(0).remedy())
                .endsWith("\"read: { date: M/d/yyyy }\".");
        assertThat(ReadFile.text(file.toString().replace("9/30", "9/3"))
                        .rejections()
                        .get(0)
                        .remedy())
                .endsWith("\"read: { date: d/M/yyyy }\"; write the month first in date: if it comes first.");
    }
}
