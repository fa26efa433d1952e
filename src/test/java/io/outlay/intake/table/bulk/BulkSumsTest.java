package io.outlay.intake.table.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.table.TextBlock;
import io.outlay.intake.table.bulk.BulkLayout.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkSumsTest {
    private final Kept kept = new Kept();
    private final BulkSums<String> sums = new BulkSums<>(
            new BulkLayout(List.of(Kind.NAME, Kind.DATE, Kind.VALUE), ','), new BulkSums.Careful<String>() {
                @Override
                public boolean isDate(int year, int month, int day) {
                    return day < 29;
                }

                @Override
                public Optional<? extends RunningSum> sum(PlainSum<String> rows) {
                    kept.add(rows.millionths(), rows.rows());
                    return Optional.of(kept);
                }
            });

    private static final class Kept implements RunningSum {
        private long millionths;
        private long rows;

        @Override
        public boolean isHighest() {
            return false;
        }

        @Override
        public void add(long more, long several) {
            millionths += more;
            rows += several;
        }
    }

    private static TextBlock block(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        TextBlock block = new TextBlock(bytes.length);
        System.arraycopy(bytes, 0, block.bytes(), 0, bytes.length);
        block.added(bytes.length);
        return block;
    }

    /** Passes the line before which the sums stopped, as who reads it with care does. */
    private void learn(TextBlock block, String line) {
        sums.learn("subject", kept, "like");
        block.pass(block.at() + line.length(), 1);
        sums.take(block);
    }

    @Test
    void takeNoRowOfNamesThatTheyDoNotKnow() {
        TextBlock block = block("a,2026-09-01,1\n");
        sums.take(block);
        assertThat(block.at()).isZero();
        assertThat(sums.rows()).isZero();
    }

    @Test
    void takeAllRowsOfNamesThatTheyHaveLearned() {
        String first = "a,2026-09-01,1\n";
        TextBlock block = block(first + "a,2026-09-01,2.5\na,2026-09-02,7\na,2026-09,8\na,2026-09-02,0.000001\n");
        sums.take(block);
        learn(block, first);
        assertThat(block.at()).isEqualTo(block.end());
        assertThat(block.line()).isEqualTo(6);
        sums.end();
        assertThat(kept.millionths).isEqualTo(2_500_000);
        assertThat(sums.own())
                .containsExactly(
                        new PlainSum<>("like", date(2), 7_000_001, 2, 3),
                        new PlainSum<>("like", date(0), 8_000_000, 1, 4));
    }

    private static int date(int day) {
        return (2026 * 12 + 8) * 32 + day;
    }

    @Test
    void handOverWhatTheyHaveWhenOthersReadOfTheSame() {
        String first = "a,2026-09-01,1\n";
        TextBlock block = block(first + "a,2026-09-02,7\na,2026-09-02,8\n");
        sums.take(block);
        learn(block, first);
        sums.handOver("subject");
        assertThat(sums.own()).isEmpty();
        assertThat(kept.millionths).isEqualTo(15_000_000);
        assertThat(kept.rows).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,2026-09-01,x\n",
                "a,2026-09-29,1\n",
                "a,2026-9-1,1\n",
                "a,2026-13-01,1\n",
                "b,2026-09-01,1\n",
                "a,2026-09-01,1,\n",
                "a,2026-09-01\n",
                "a,2026-09-01,1\r\n",
                "\"a\",2026-09-01,1\n",
                "a,2026-09-01,1"
            })
    void leaveOddRowsToOthers(String odd) {
        String first = "a,2026-09-01,1\n";
        TextBlock block = block(first + first + odd);
        sums.take(block);
        learn(block, first);
        assertThat(block.at()).isEqualTo(2 * first.length());
        assertThat(block.line()).isEqualTo(3);
    }
}
