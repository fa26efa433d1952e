package io.outlay.job;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the ledger must hold after a history of closes, computed anew from what lay in the inbox at each: slow and plain, in
 * memory, one row at a time. It knows invoices of one line that serve the month of their issue, and hours at 100.
 */
final class SlowLedger {
    /**
     * A row of a file.
     *
     * @param about what it is about, to tell it from others: of an invoice its number, of hours the person and day; empty
     *     for hours without a person, which add up
     */
    record Row(boolean hours, Optional<String> about, String system, YearMonth month, BigDecimal amount) {}

    /** The inbox at a close: rows by path. Equal lists of rows are equal contents. */
    record Inbox(YearMonth period, SortedMap<String, List<Row>> files) {}

    /** A content with all that is known of it. */
    private static final class Content {
        private final List<Row> rows;
        private final YearMonth firstSeen;
        private final Set<Content> replaces = new HashSet<>();
        private String path;
        private Optional<YearMonth> goneAfter = Optional.empty();

        private Content(List<Row> rows, YearMonth firstSeen, String path) {
            this.rows = rows;
            this.firstSeen = firstSeen;
            this.path = path;
        }

        private boolean hasMonthOf(Row other) {
            return rows.stream()
                    .anyMatch(row -> row.hours() == other.hours() && row.month().equals(other.month()));
        }

        private boolean isAbout(Row other) {
            return !other.hours()
                    && rows.stream().anyMatch(row -> !row.hours() && row.about().equals(other.about()));
        }
    }

    private final Map<List<Row>, Content> contents = new LinkedHashMap<>();
    private final Map<String, Content> last = new HashMap<>();
    private Map<String, Content> present = new TreeMap<>();
    private Optional<YearMonth> before = Optional.empty();

    private SlowLedger() {}

    /** Cost by {@code system|month|basis}, zeros left out; of a period closed twice only the last close counts. */
    static SortedMap<String, BigDecimal> cost(List<Inbox> closes) {
        SlowLedger ledger = new SlowLedger();
        for (int i = 0; i < closes.size(); i++) {
            boolean again = i + 1 < closes.size()
                    && closes.get(i + 1).period().equals(closes.get(i).period());
            if (!again) {
                ledger.lay(closes.get(i));
            }
        }
        return ledger.sums();
    }

    private void lay(Inbox inbox) {
        Set<Content> known = new HashSet<>(contents.values());
        Map<String, Content> now = new TreeMap<>();
        inbox.files()
                .forEach((path, rows) ->
                        now.put(path, contents.computeIfAbsent(rows, r -> new Content(r, inbox.period(), path))));
        now.forEach((path, content) -> {
            Content old = last.get(path);
            if (old != null && old != content && !known.contains(content)) {
                content.replaces.add(old);
                content.replaces.addAll(old.replaces);
            } else if (old != null && old != content && !now.containsValue(old)) {
                comesBack(content, old);
            }
        });
        move(now);
        vanish(now);
        present = now;
        before = Optional.of(inbox.period());
        Set<String> gone = last.entrySet().stream()
                .filter(file -> !now.containsKey(file.getKey()) && now.containsValue(file.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        last.putAll(now);
        last.keySet().removeAll(gone);
    }

    /** An earlier content in the place of a later one. */
    private static void comesBack(Content content, Content old) {
        Set<Content> older = new HashSet<>(old.replaces);
        older.add(old);
        older.forEach(each -> each.replaces.remove(content));
        older.stream().filter(each -> each != content && !leads(content, each)).forEach(content.replaces::add);
    }

    /** Whether a content was replaced by another, directly or by others between. */
    private static boolean leads(Content from, Content to) {
        return to.replaces.contains(from) || to.replaces.stream().anyMatch(between -> leads(from, between));
    }

    /** Rows are said to come from where they lie now; it decides which of two files counts. */
    private void move(Map<String, Content> now) {
        for (Content content : contents.values()) {
            SortedSet<String> holders = paths(now, content);
            SortedSet<String> heirs = new TreeSet<>();
            contents.values().stream()
                    .filter(newer -> newer.replaces.contains(content))
                    .forEach(newer -> heirs.addAll(paths(now, newer)));
            if (!holders.isEmpty()) {
                content.path = holders.contains(content.path) ? content.path : holders.first();
            } else if (!heirs.contains(content.path)) {
                content.path = heirs.stream()
                        .filter(path -> !last.containsKey(path))
                        .findFirst()
                        .orElse(content.path);
            }
        }
    }

    /** Contents that no file holds, nor one that came in their place. */
    private void vanish(Map<String, Content> now) {
        for (Content content : contents.values()) {
            boolean isHeld = now.containsValue(content)
                    || now.values().stream().anyMatch(newer -> newer.replaces.contains(content));
            content.goneAfter = isHeld ? Optional.empty() : content.goneAfter.or(() -> before);
        }
    }

    private static SortedSet<String> paths(Map<String, Content> now, Content content) {
        return now.entrySet().stream()
                .filter(file -> file.getValue() == content)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean counts(Content content, Row row) {
        return !hasHeir(content, row)
                && contents.values().stream()
                        .filter(newer -> newer.replaces.contains(content))
                        .noneMatch(newer -> newer.hasMonthOf(row) || newer.isAbout(row));
    }

    /** Whether hours without a person, of a file that is gone, are in one that came later. */
    private boolean hasHeir(Content content, Row row) {
        return row.hours()
                && row.about().isEmpty()
                && content.goneAfter.isPresent()
                && present.values().stream()
                        .filter(other -> other.firstSeen.isAfter(content.goneAfter.get()))
                        .filter(other -> present.values().stream().noneMatch(newer -> newer.replaces.contains(other)))
                        .anyMatch(other -> other.rows.contains(row));
    }

    private SortedMap<String, BigDecimal> sums() {
        List<Content> inOrder = new ArrayList<>(contents.values());
        inOrder.sort(
                Comparator.comparing((Content content) -> content.firstSeen).thenComparing(content -> content.path));
        Map<String, Map<String, List<Row>>> told = new LinkedHashMap<>();
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (Content content : inOrder) {
            for (Row row : content.rows) {
                if (counts(content, row)) {
                    row.about()
                            .ifPresentOrElse(
                                    about -> told.computeIfAbsent(about, a -> new LinkedHashMap<>())
                                            .computeIfAbsent(content.path, p -> new ArrayList<>())
                                            .add(row),
                                    () -> add(sums, row));
                }
            }
        }
        // The file that told it first counts.
        told.values().forEach(files -> files.values().iterator().next().forEach(row -> add(sums, row)));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    private static void add(SortedMap<String, BigDecimal> sums, Row row) {
        BigDecimal amount = row.hours() ? row.amount().multiply(new BigDecimal(100)) : row.amount();
        sums.merge(
                row.system() + "|" + row.month() + "|" + (row.hours() ? "effort" : "effective"),
                amount.setScale(2),
                BigDecimal::add);
    }
}
