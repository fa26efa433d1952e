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
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second close of a large workspace joins what it posts by hash: its tables were filled moments before. */
class PostingPlanTest {
    private static final int TARGETS = 20_000;

    private final DataSource database = TestDatabase.fresh();
    private final PostingStore postings = new PostingStore(database);
    private final AttemptStore attempts = new AttemptStore(database);

    @Test
    void joinsTwentyThousandTargetsWithWhatStandsByHash() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();

        int opening = close(YearMonth.of(2026, 8), "1.00", first);
        int later = close(YearMonth.of(2026, 9), "2.00", second);

        assertThat(opening).isEqualTo(TARGETS);
        assertThat(later).as("a reversal and a new entry each").isEqualTo(2 * TARGETS);
        assertThat(second).anyMatch(line -> line.contains("Hash Cond") && line.contains("document"));
        assertThat(second).noneMatch(line -> line.contains("Join Filter") && line.contains("document"));
    }

    private int close(YearMonth period, String amount, List<String> plan) {
        Attempt attempt = attempts.begin(period, period.toString(), false);
        List<TargetEntry> targets = IntStream.range(0, TARGETS)
                .mapToObj(n -> target("d" + n, period, new BigDecimal(amount)))
                .toList();
        postings.saveTargets(attempt.id(), targets, written -> {});
        postings.saveDocuments(
                attempt.id(),
                targets.stream().map(PostingPlanTest::document).toList(),
                targets.stream().collect(Collectors.toMap(TargetEntry::document, target -> Reason.REPLACED)));
        int entries = postings.post(attempt, () -> plan.addAll(plan(attempt)));
        new PublicationStore(database).publish(attempt, new PublicationStore.Issue(1, "", ""));
        // As the database does by itself some time between two runs, when nothing of the next one is there yet.
        JdbcClient.create(database)
                .sql("analyze target_entry, document_reason, ledger_entry")
                .update();
        return entries;
    }

    /** As the database would run the statements at this moment of the posting. */
    private List<String> plan(Attempt attempt) {
        List<String> lines = new ArrayList<>();
        for (String statement : List.of(PostingStore.REVERSALS, PostingStore.NEW_ENTRIES)) {
            lines.addAll(postings.statement(attempt, "explain " + statement.strip())
                    .query(String.class)
                    .list());
        }
        return lines;
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
        postings.saveTargets(attempt.id(), targets, written -> {});

        assertThat(postings.post(attempt, () -> {})).isEqualTo(3);
    }

    private static String name(Random random) {
        return random.ints(125, 0x20000, 0x2A000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
