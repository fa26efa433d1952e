package io.outlay.report.book;

import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the sheet Lines sums to, noted while its rows go by, so that they are read once: bills by vendor and by cost centre,
 * and the formulas that sum the same rows.
 */
public final class LineBook {
    public static final String SHEET = "Lines";
    /** A line without a cost centre. */
    public static final String NONE = "not stated";

    private static final String POSTED = DocumentLine.State.POSTED.id();
    private final CloseReport report;
    private final int rowLimit;
    private final Set<String> shared;
    private final SortedMap<String, Billed> vendors = new TreeMap<>();
    private final SortedMap<String, Billed> centres = new TreeMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final YearMonth first;
    private final YearMonth period;
    /** Before the last twelve months. */
    private final YearMonth yearAgo;

    private final Map<String, SortedSet<String>> centresOf = new HashMap<>();
    private final Map<String, BigDecimal> net = new HashMap<>();
    private final Map<String, BigDecimal> posted = new HashMap<>();
    private final Map<String, BigDecimal> issued = new HashMap<>();
    private final CentreWeights weights;
    private long rows;

    /**
     * Posted lines of one vendor or cost centre, by date of issue; reporting currency.
     *
     * @param name as first spelled; spreadsheets tell no case apart
     * @param twelve of the last twelve months
     * @param before of the twelve months before
     * @param shared of the last twelve months, for systems whose cost others bear
     */
    public record Billed(String name, BigDecimal twelve, BigDecimal before, BigDecimal shared, LocalDate last) {
        private Billed and(Billed other) {
            return new Billed(
                    name,
                    twelve.add(other.twelve),
                    before.add(other.before),
                    shared.add(other.shared),
                    last.isAfter(other.last) ? last : other.last);
        }
    }

    public LineBook(CloseReport report, int rowLimit) {
        this.report = report;
        this.rowLimit = rowLimit;
        this.weights = new CentreWeights(report.evidence().balances());
        this.period = report.head().period();
        this.yearAgo = period.minusMonths(12);
        this.first = period.minusMonths(23);
        this.shared = report.months().stream()
                .filter(month -> month.allocated().signum() < 0)
                .map(SystemMonth::systemId)
                .collect(Collectors.toSet());
    }

    /** Every line, noted when it is pulled. */
    public Cursor<DocumentLine> lines() {
        Cursor<DocumentLine> all = report.details().lines().get();
        return new Cursor<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public DocumentLine next() {
                DocumentLine line = all.next();
                note(line);
                return line;
            }

            @Override
            public void close() {
                all.close();
            }
        };
    }

    public static String centre(DocumentLine line) {
        return line.line().costCentre().filter(text -> !text.isBlank()).orElse(NONE);
    }

    /** Whether others bear cost of the line's system. */
    public boolean isShared(DocumentLine line) {
        return shared.contains(line.systemId());
    }

    public Collection<Billed> vendors() {
        return vendors.values();
    }

    public Collection<Billed> centres() {
        return centres.values();
    }

    /** Cost centres that posted lines of a system state, of two years. */
    public SortedSet<String> centres(String systemId) {
        return centresOf.getOrDefault(systemId, Collections.emptySortedSet());
    }

    /** By cost centre, of what has a balance. */
    public CentreWeights weights() {
        return weights;
    }

    /** Rows that went by. */
    public long rows() {
        return rows;
    }

    /** Net amounts of all lines in a currency. */
    public BigDecimal net(String currency) {
        return net.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** What was booked of posted lines in a currency; reporting currency. */
    public BigDecimal posted(String currency) {
        return posted.getOrDefault(currency, BigDecimal.ZERO);
    }

    /** Net amounts of posted lines in a currency, issued up to the period's end. */
    public BigDecimal issued(String currency) {
        return issued.getOrDefault(currency, BigDecimal.ZERO);
    }

    private void add(DocumentLine line, YearMonth month) {
        String currency = line.line().currency();
        BigDecimal amount = line.line().netAmount();
        net.merge(currency, amount, BigDecimal::add);
        if (line.state() == DocumentLine.State.POSTED) {
            posted.merge(currency, line.booked().orElse(BigDecimal.ZERO), BigDecimal::add);
            if (!month.isAfter(period)) {
                issued.merge(currency, amount, BigDecimal::add);
            }
        }
    }

    private void note(DocumentLine line) {
        rows++;
        YearMonth month = YearMonth.from(line.line().issueDate());
        add(line, month);
        weights.add(line);
        if (line.state() != DocumentLine.State.POSTED || month.isBefore(first) || month.isAfter(period)) {
            return;
        }
        BigDecimal booked = line.booked().orElse(BigDecimal.ZERO);
        boolean now = month.isAfter(yearAgo);
        BigDecimal twelve = now ? booked : BigDecimal.ZERO;
        Billed billed = new Billed(
                line.line().vendor(),
                twelve,
                now ? BigDecimal.ZERO : booked,
                isShared(line) ? twelve : BigDecimal.ZERO,
                line.line().issueDate());
        vendors.merge(key(billed.name()), billed, Billed::and);
        String centre = centre(line);
        if (!centre.equals(NONE)) {
            centresOf
                    .computeIfAbsent(line.systemId(), system -> new TreeSet<>())
                    .add(centre);
        }
        centres.merge(
                key(centre),
                new Billed(centre, billed.twelve(), billed.before(), billed.shared(), billed.last()),
                Billed::and);
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, spelling -> spelling.toLowerCase(Locale.ROOT));
    }

    /**
     * Sums booked amounts of posted lines of twelve months.
     *
     * @param table of the sheet
     * @param ago months by which the twelve end before the period's
     * @param more further pairs of range and criterion
     */
    public Live booked(Table<?> table, BigDecimal value, int ago, Function<Extent.Part, String> more) {
        String sums = Extent.of(SHEET, rows, rowLimit).parts().stream()
                .map(part -> "SUMIFS(" + part.column(table.column("booked")) + ","
                        + part.column(table.column("state")) + ",\"" + POSTED + "\","
                        + part.column(table.column("issue_date")) + ",\">=\"&EDATE(" + Book.PERIOD + ",-" + (ago + 11)
                        + ")," + part.column(table.column("issue_date")) + ",\"<=\"&EOMONTH(" + Book.PERIOD + ",-" + ago
                        + ")," + more.apply(part) + ")")
                .collect(Collectors.joining("+"));
        return new Live(sums, value);
    }
}
