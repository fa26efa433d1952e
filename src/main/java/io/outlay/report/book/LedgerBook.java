package io.outlay.report.book;

import io.outlay.analysis.series.Level;
import io.outlay.model.Basis;
import io.outlay.model.TechLayer;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.Window;
import io.outlay.report.sheet.Extent;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ledger as the workbook holds it, and the formulas that sum it: each sum is an Excel formula over the sheet Ledger
 * (its continuations included) and the same sum computed here.
 */
public final class LedgerBook {
    static final String SHEET = "Ledger";
    private final List<LedgerRow> rows;
    /** Rows of a system, of a layer and of a month: few of all. */
    private final Map<Object, List<LedgerRow>> byKey = new HashMap<>();

    private record SystemInMonth(Object systemId, Object month) {}

    private final Map<SystemInMonth, List<LedgerRow>> byPair = new HashMap<>();

    private final List<String> currencies;
    private final Map<String, Integer> firstRow = new HashMap<>();
    private final Map<String, TechSystem> systems = new HashMap<>();
    private final Table<LedgerRow> table;
    private final Extent extent;
    private final Optional<YearMonth> firstKnown;
    private final Window window;

    public LedgerBook(CloseReport report, int rowLimit) {
        report.systems().forEach(system -> systems.put(system.systemId(), system));
        this.rows = report.details().ledger().sums().rows(this::layer);
        for (LedgerRow row : rows) {
            byKey.computeIfAbsent(row.key().systemId(), id -> new ArrayList<>()).add(row);
            byKey.computeIfAbsent(row.key().month(), month -> new ArrayList<>()).add(row);
            row.layer()
                    .ifPresent(layer -> byKey.computeIfAbsent(layer, id -> new ArrayList<>())
                            .add(row));
            SystemInMonth pair =
                    new SystemInMonth(row.key().systemId(), row.key().month());
            byPair.computeIfAbsent(pair, both -> new ArrayList<>()).add(row);
        }
        for (int i = 0; i < rows.size(); i++) {
            firstRow.putIfAbsent(rows.get(i).key().systemId(), i);
        }
        this.currencies = rows.stream()
                .filter(row -> row.key().basis().inTotal())
                .map(row -> row.key().sourceCurrency())
                .distinct()
                .sorted()
                .toList();
        this.table = LedgerRow.table(rows, this::name, report.head().currency());
        this.extent = Extent.of(SHEET, rows.size(), rowLimit);
        this.firstKnown = Window.first(report.months(), report.head().period());
        this.window = Window.since(firstKnown, report.head().period());
    }

    /** First month that is known of it; empty when none is. */
    Optional<YearMonth> firstKnown() {
        return firstKnown;
    }

    /** What the sheet Ledger shows. */
    public Table<LedgerRow> table() {
        return table;
    }

    private Optional<TechLayer> layer(String systemId) {
        return Optional.ofNullable(systems.get(systemId)).map(TechSystem::layer);
    }

    /** The name that people use; an id that the register does not know stands for itself. */
    public String name(String systemId) {
        TechSystem system = systems.get(systemId);
        return system != null ? system.name() : TechSystem.UNMAPPED.equals(systemId) ? "Unmapped" : systemId;
    }

    /** Cost of the rows that meet all criteria. */
    public Live cost(Criterion... criteria) {
        return sum(LedgerRow.COST, LedgerRow::cost, criteria);
    }

    /** The same in the currency of the documents: of one currency, or it means nothing. */
    public Live invoiced(Criterion... criteria) {
        return sum(LedgerRow.INVOICED, LedgerRow::invoiced, criteria);
    }

    /** What was billed, by month of issue: a memo outside cost. */
    public Live billed(Criterion... criteria) {
        return sum(LedgerRow.BILLED, LedgerRow::billed, criteria);
    }

    /** Rows that meet all criteria. */
    public Live count(Criterion... criteria) {
        String formula = extent.parts().stream()
                .map(part -> "COUNTIFS(" + pairs(part, criteria) + ")")
                .collect(Collectors.joining("+"));
        return new Live(
                formula,
                BigDecimal.valueOf(narrowed(criteria).stream()
                        .filter(row -> meetsAll(row, criteria))
                        .count()));
    }

    /** Of documents and hours that cost something, in order. */
    public List<String> currencies() {
        return currencies;
    }

    private Live sum(String field, Function<LedgerRow, BigDecimal> amount, Criterion... criteria) {
        List<String> sums = extent.parts().stream()
                .map(part -> formula(field, part, criteria))
                .toList();
        BigDecimal value = BigDecimal.ZERO;
        for (LedgerRow row : narrowed(criteria)) {
            if (meetsAll(row, criteria)) {
                value = value.add(amount.apply(row));
            }
        }
        return new Live(String.join("+", sums), value);
    }

    private List<LedgerRow> narrowed(Criterion... criteria) {
        Object system = key(LedgerRow.SYSTEM, criteria);
        Object month = key(LedgerRow.MONTH, criteria);
        if (system != null && month != null) {
            return byPair.getOrDefault(new SystemInMonth(system, month), List.of());
        }
        List<LedgerRow> fewest = rows;
        for (Criterion criterion : criteria) {
            List<LedgerRow> own = criterion.key().isPresent()
                    ? byKey.getOrDefault(criterion.key().get(), List.of())
                    : rows;
            fewest = own.size() < fewest.size() ? own : fewest;
        }
        return fewest;
    }

    private static Object key(String field, Criterion... criteria) {
        for (Criterion criterion : criteria) {
            if (criterion.field().equals(field) && criterion.key().isPresent()) {
                return criterion.key().get();
            }
        }
        return null;
    }

    private static boolean meetsAll(LedgerRow row, Criterion... criteria) {
        for (Criterion criterion : criteria) {
            if (!criterion.test().test(row)) {
                return false;
            }
        }
        return true;
    }

    private String formula(String field, Extent.Part part, Criterion... criteria) {
        if (criteria.length == 0) {
            return "SUM(" + part.column(table.column(field)) + ")";
        }
        return "SUMIFS(" + part.column(table.column(field)) + "," + pairs(part, criteria) + ")";
    }

    private String pairs(Extent.Part part, Criterion... criteria) {
        StringJoiner pairs = new StringJoiner(",");
        for (Criterion criterion : criteria) {
            pairs.add(part.column(table.column(criterion.field()))).add(criterion.expression());
        }
        return pairs.toString();
    }

    /** First month with anything of a basis: before the first hours, internal cost is unknown, not 0. */
    Optional<YearMonth> first(Basis basis) {
        return rows.stream()
                .filter(row -> row.key().basis() == basis)
                .map(row -> row.key().month())
                .min(Comparator.naturalOrder());
    }

    /**
     * Where the rows of the last twelve months begin that a figure of a system, a layer or the portfolio is about, for a link;
     * empty when these months have none.
     */
    public Optional<String> place(Level level, String id) {
        return switch (level) {
            case SYSTEM -> place(id);
            case LAYER ->
                place(IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).layer().map(TechLayer::id).equals(Optional.of(id))));
            case PORTFOLIO -> place(IntStream.range(0, rows.size()));
        };
    }

    /** Where the rows of a system begin in the last twelve months, for a link; empty when they have none. */
    public Optional<String> place(String systemId) {
        return Optional.ofNullable(firstRow.get(systemId))
                .flatMap(first ->
                        place(IntStream.range(first, first + byKey.get(systemId).size())));
    }

    private Optional<String> place(IntStream about) {
        return about.filter(i -> window.contains(rows.get(i).key().month()))
                .mapToObj(i -> extent.cell(table.column(LedgerRow.MONTH), i))
                .findFirst();
    }
}
