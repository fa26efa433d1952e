package io.outlay.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Reason;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.PostedDocument;
import io.outlay.model.ledger.TargetEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Posting joins no large set with another, whatever the database knows of its tables: the second close of a large workspace
 * once compared what it posted in loops, on statistics from before.
 */
class PostingPlanTest {
    private static final int TARGETS = 20_000;

    private final DataSource database = TestDatabase.fresh();
    private final PostingStore postings = new PostingStore(database);
    private final AttemptStore attempts = new AttemptStore(database);

    @Test
    void postsTwentyThousandDifferencesWithoutALoop() {
        assertThat(close(YearMonth.of(2026, 8), "1.00")).isEqualTo(TARGETS);
        List<String> stale = plans();
        assertThat(close(YearMonth.of(2026, 9), "2.00"))
                .as("a reversal and a new entry each")
                .isEqualTo(2 * TARGETS);
        List<String> later = plans();
        JdbcClient.create(database).sql("analyze").update();

        assertThat(stale).noneMatch(PostingPlanTest::isLoopOverEntries);
        assertThat(later).noneMatch(PostingPlanTest::isLoopOverEntries);
        assertThat(plans()).noneMatch(PostingPlanTest::isLoopOverEntries);
    }

    @Test
    void postsNothingWhereNothingDiffers() {
        close(YearMonth.of(2026, 8), "1.00");

        assertThat(close(YearMonth.of(2026, 9), "1.000")).isZero();
    }

    private int close(YearMonth period, String amount) {
        Attempt attempt = attempts.begin(period, period.toString(), false);
        List<TargetEntry> targets = IntStream.range(0, TARGETS)
                .mapToObj(n -> target("d" + n, period, new BigDecimal(amount)))
                .toList();
        postings.stage(
                attempt,
                targets,
                targets.stream().collect(Collectors.toMap(TargetEntry::document, target -> Reason.REPLACED)),
                written -> {});
        postings.saveDocuments(
                attempt.id(), targets.stream().map(PostingPlanTest::document).toList());
        int entries = postings.post(attempt);
        new PublicationStore(database).publish(attempt, new PublicationStore.Issue(1, "", ""));
        return entries;
    }

    /** As the database would run the statements of the next period. */
    private List<String> plans() {
        Attempt next = attempts.begin(YearMonth.of(2026, 10), "next", false);
        List<String> lines = new ArrayList<>();
        for (boolean renamed : List.of(false, true)) {
            lines.addAll(JdbcClient.create(database)
                    .sql("explain " + StandingEntries.statement(renamed))
                    .params(
                            renamed
                                    ? List.of(next.id(), next.period().atDay(1))
                                    : List.of(next.period().atDay(1)))
                    .query(String.class)
                    .list());
        }
        lines.addAll(postings.posting(next, "explain ").query(String.class).list());
        return lines;
    }

    /** The few periods and former ids may be looped over: what is large is read once. */
    private static boolean isLoopOverEntries(String line) {
        return line.contains("Join Filter") && (line.contains("document") || line.contains("entry_id"));
    }

    private static TargetEntry target(String document, YearMonth period, BigDecimal amount) {
        return target(new String[] {document, "1", "shop"}, period, amount);
    }

    private static TargetEntry target(String document, String line, String system) {
        return target(new String[] {document, line, system}, YearMonth.of(2026, 8), BigDecimal.ONE);
    }

    private static TargetEntry target(String[] key, YearMonth period, BigDecimal amount) {
        return new TargetEntry(
                key[0],
                key[1],
                YearMonth.of(2026, 8),
                key[2],
                CostPool.LICENCE,
                Basis.EFFECTIVE,
                amount,
                amount,
                "EUR",
                BigDecimal.ONE,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                new SourceRef("inbox/" + period + ".csv", "", 2),
                1);
    }

    private static PostedDocument document(TargetEntry target) {
        return new PostedDocument(target.document(), "content", "mapping", BigDecimal.ONE, "");
    }

    /** The intake lets names of 500 bytes in; five of them, of letters that do not compress, are one key. */
    @Test
    void takesTheLongestNamesAsKeysAndTellsJoinedOnesApart() {
        Random random = new Random(5);
        TargetEntry longest =
                target(name(random) + name(random) + "|invoice|" + name(random) + "|2026", name(random), name(random));
        List<TargetEntry> targets = List.of(
                longest, target("v|invoice|1|2026", "2026|1", "shop"), target("v|invoice|1|2026|2026", "1", "shop"));
        Attempt attempt = attempts.begin(YearMonth.of(2026, 8), "x", false);
        postings.stage(attempt, targets, Map.of(), written -> {});

        assertThat(postings.post(attempt)).isEqualTo(3);
    }

    private static String name(Random random) {
        return random.ints(125, 0x20000, 0x2A000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
