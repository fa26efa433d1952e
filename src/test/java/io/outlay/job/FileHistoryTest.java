package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.SlowLedger.Row;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of files between closes – added, overwritten, shortened, deleted, copied, renamed, put back – the ledger
 * holds what a slow reading of the whole history gives, and nothing leaves it without a word.
 */
class FileHistoryTest {
    private static final int CLOSES = 5;
    private static final List<String> PATHS = List.of("inbox/a.csv", "inbox/b.csv", "inbox/c.csv", "inbox/d.csv");
    private static final Map<String, String> ALLOWED =
            Map.of("gate.max-removed-share", "1", "gate.max-rejected-share", "1");
    private static final Map<String, String> GATED = Map.of("gate.max-rejected-share", "1");

    private static final Pattern GOES = Pattern.compile("\\(([^()]*)\\) goe?s?\\b");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2})(?: to (\\d{4}-\\d{2}))?");

    @TempDir
    Path folder;

    static LongStream few() {
        return LongStream.range(0, 20);
    }

    static LongStream many() {
        return LongStream.range(20, 520);
    }

    @ParameterizedTest
    @MethodSource("few")
    void theLedgerIsWhatTheHistoryOfFilesGivesAndNothingLeavesItUnnamed(long seed) {
        new History(seed, new LedgerWorkspace(folder)).live();
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("many")
    void theLedgerIsWhatAnyHistoryOfFilesGivesAndNothingLeavesItUnnamed(long seed) {
        theLedgerIsWhatTheHistoryOfFilesGivesAndNothingLeavesItUnnamed(seed);
    }

    /** A history of chance. */
    private static final class History {
        private final Random random;
        private final LedgerWorkspace workspace;
        private final List<String> deeds = new ArrayList<>();
        private final List<SlowLedger.Inbox> closes = new ArrayList<>();
        private final List<List<Row>> former = new ArrayList<>();
        private SortedMap<String, List<Row>> files = new TreeMap<>();
        private YearMonth period = YearMonth.of(2026, 2);
        private int number;

        private History(long seed, LedgerWorkspace workspace) {
            this.random = new Random(seed);
            this.workspace = workspace;
        }

        private void live() {
            deeds.add("seed");
            add();
            add();
            for (int i = 0; i < CLOSES; i++) {
                close();
                if (random.nextInt(4) > 0) {
                    period = period.plusMonths(1);
                }
                for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                    edit();
                }
            }
            close();
        }

        /** At the gate first; stopped, either with leave or with the files as they were. */
        private void close() {
            SortedMap<String, BigDecimal> before = ledger();
            write();
            LedgerWorkspace.Outcome outcome = workspace.close(period, GATED);
            deeds.add("close " + period + " " + outcome.faults());
            if (!outcome.faults().isEmpty()) {
                assertThat(ledger())
                        .as("nothing of a stopped close is posted: " + deeds)
                        .isEqualTo(before);
                outcome = workspace.close(period, ALLOWED);
            }
            assertThat(outcome.faults()).as(deeds.toString()).isEmpty();
            closes.add(new SlowLedger.Inbox(period, new TreeMap<>(files)));
            SortedMap<String, BigDecimal> now = ledger();
            assertThat(now).as(deeds.toString()).isEqualTo(SlowLedger.cost(closes));
            assertNamed(before, now, outcome);
        }

        /** What is less than before is in a note with its month, or rejected for all to see. */
        private void assertNamed(
                SortedMap<String, BigDecimal> before,
                SortedMap<String, BigDecimal> now,
                LedgerWorkspace.Outcome outcome) {
            before.forEach((key, amount) -> {
                if (now.getOrDefault(key, BigDecimal.ZERO).compareTo(amount) < 0) {
                    YearMonth month = YearMonth.parse(key.split("\\|")[1]);
                    String table = key.endsWith("effort") ? "effort" : "invoices";
                    assertThat(outcome.notes().stream().anyMatch(note -> note.contains(table) && names(note, month))
                                    || outcome.rejections().stream()
                                            .anyMatch(rejection ->
                                                    rejection.table().equals(table)))
                            .as("%s was %s, is %s: %s, %s", key, amount, now.get(key), deeds, outcome)
                            .isTrue();
                }
            });
        }

        /** Whether a note says that something of a month goes. */
        private static boolean names(String note, YearMonth month) {
            return GOES.matcher(note).results().anyMatch(match -> covers(match.group(1), month));
        }

        private static boolean covers(String months, YearMonth month) {
            return SPAN.matcher(months)
                    .results()
                    .anyMatch(span -> !month.isBefore(YearMonth.parse(span.group(1)))
                            && !month.isAfter(YearMonth.parse(span.group(2) == null ? span.group(1) : span.group(2))));
        }

        private SortedMap<String, BigDecimal> ledger() {
            SortedMap<String, BigDecimal> sums = new TreeMap<>();
            workspace.cost().forEach(line -> {
                int at = line.lastIndexOf('|');
                sums.put(line.substring(0, at), new BigDecimal(line.substring(at + 1)));
            });
            return sums;
        }

        private void edit() {
            if (files.isEmpty()) {
                add();
                return;
            }
            switch (random.nextInt(10)) {
                case 0 -> add();
                case 1, 2 -> grow();
                case 3 -> overwrite();
                case 4 -> shorten();
                case 5 -> files.remove(deed("delete", some()));
                case 6 -> files.put(deed("copy to", path()), files.get(deed("copy", some())));
                case 7 -> files.put(deed("rename to", path()), files.remove(deed("rename", some())));
                case 8 -> correct();
                default -> files.put(deed("put back", some()), former.get(random.nextInt(former.size())));
            }
        }

        private String deed(String what, String path) {
            deeds.add(what + " " + path);
            return path;
        }

        private String some() {
            return List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        }

        private String path() {
            return PATHS.get(random.nextInt(PATHS.size()));
        }

        private void add() {
            files.put(deed("add", path()), rows(random.nextBoolean(), 2 + random.nextInt(4)));
        }

        private void overwrite() {
            String path = deed("overwrite", some());
            files.put(path, rows(isHours(path), 1 + random.nextInt(4)));
        }

        private void grow() {
            String path = deed("grow", some());
            List<Row> rows = new ArrayList<>(files.get(path));
            rows.addAll(rows(isHours(path), 1 + random.nextInt(2)));
            files.put(path, unique(rows));
        }

        private void shorten() {
            String path = deed("shorten", some());
            List<Row> rows = files.get(path);
            files.put(path, rows.subList(0, 1 + random.nextInt(rows.size())));
        }

        private void correct() {
            String path = deed("correct", some());
            List<Row> rows = new ArrayList<>(files.get(path));
            int at = random.nextInt(rows.size());
            Row row = rows.get(at);
            boolean moves = !row.hours() && random.nextInt(4) == 0;
            rows.set(
                    at,
                    new Row(
                            row.hours(),
                            row.about(),
                            row.system(),
                            moves ? month() : row.month(),
                            row.amount().add(BigDecimal.ONE)));
            files.put(path, List.copyOf(rows));
        }

        private boolean isHours(String path) {
            return files.get(path).get(0).hours();
        }

        private YearMonth month() {
            return YearMonth.of(2026, 1 + random.nextInt(period.getMonthValue()));
        }

        private List<Row> rows(boolean hours, int count) {
            return unique(IntStream.range(0, count).mapToObj(i -> row(hours)).toList());
        }

        private Row row(boolean hours) {
            String system = random.nextBoolean() ? "shop" : "mail";
            BigDecimal amount = new BigDecimal(1 + random.nextInt(9));
            boolean anew = number == 0 || random.nextInt(6) > 0;
            int of = anew ? ++number : 1 + random.nextInt(number);
            if (!hours) {
                // Of one number always the same system, so that two files that differ, differ in the amount alone.
                return new Row(false, Optional.of("S-" + of), of % 2 == 0 ? "shop" : "mail", month(), amount);
            }
            YearMonth month = month();
            return random.nextBoolean()
                    ? new Row(true, Optional.empty(), system, month, amount)
                    : new Row(true, Optional.of(system + month + "P" + of % 3), system, month, amount);
        }

        /** Without a second row about the same in one file. */
        private static List<Row> unique(List<Row> rows) {
            Set<String> seen = new LinkedHashSet<>();
            return rows.stream()
                    .filter(row -> row.about().map(seen::add).orElse(true))
                    .toList();
        }

        private void write() {
            PATHS.stream().filter(path -> !files.containsKey(path)).forEach(workspace::delete);
            files.forEach((path, rows) -> {
                former.add(rows);
                workspace.file(path, text(rows));
            });
        }

        private static String text(List<Row> rows) {
            boolean hours = rows.get(0).hours();
            StringBuilder text = new StringBuilder(
                    hours
                            ? "date,system_id,hours,person\n"
                            : "invoice_no,issue_date,vendor,net_amount,currency,system_id,service_start,service_end\n");
            for (Row row : rows) {
                String day = row.month() + "-01";
                text.append(
                        hours
                                ? day + "," + row.system() + "," + row.amount() + ","
                                        + row.about().orElse("") + "\n"
                                : row.about().orElseThrow() + "," + day + ",Vendor," + row.amount() + ",EUR,"
                                        + row.system() + "," + day + ","
                                        + row.month().atEndOfMonth() + "\n");
            }
            return text.toString();
        }
    }
}
