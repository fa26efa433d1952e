package io.outlay.report.book;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.model.Basis;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.SystemMonth;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.ExcelDay;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/**
 * The monthly series behind Summary, as they stand on the sheet Figures: at most 36 months, none before the ledger's
 * first.
 */
public final class Monthly {
    public static final String SHEET = "Figures";
    private static final int HEADER = 5;
    private static final int WINDOW = 36;
    private static final String MONTH = "month";
    private static final Fields<YearMonth> FIELD = new Fields<>();
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM ’uu", Locale.ENGLISH);
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final double WIDTH = 15;
    private final Book book;
    private final List<YearMonth> months;
    private final Map<String, Map<YearMonth, BigDecimal>> metrics = new HashMap<>();

    private final Map<Series, Map<YearMonth, Optional<Live>>> values = new EnumMap<>(Series.class);
    private final Optional<YearMonth> firstEffort;

    /** A column of monthly values. */
    public enum Series {
        COST("cost"),
        EXTERNAL("external"),
        INTERNAL("internal"),
        ORDERS("orders"),
        REVENUE("net_revenue");

        private final String field;

        Series(String field) {
            this.field = field;
        }
    }

    public Monthly(Book book) {
        this.book = book;
        this.firstEffort = book.ledger().first(Basis.EFFORT);
        YearMonth window = book.period().minusMonths(WINDOW - 1L);
        YearMonth first = book.report().months().stream()
                .filter(month -> month.total().signum() != 0)
                .map(SystemMonth::month)
                .min(YearMonth::compareTo)
                .map(month -> month.isBefore(window) ? window : month)
                .filter(month -> !month.isAfter(book.period()))
                .orElse(book.period());
        this.months = Stream.iterate(first, m -> !m.isAfter(book.period()), m -> m.plusMonths(1))
                .toList();
        for (MetricMonth metric : book.report().metrics()) {
            metrics.computeIfAbsent(metric.metric(), key -> new HashMap<>()).put(metric.month(), metric.value());
        }
    }

    public List<YearMonth> months() {
        return months;
    }

    /** As the sheet shows it. */
    public Block<YearMonth> block() {
        return new Block<>(SHEET, HEADER, fields(), months);
    }

    private List<Field<YearMonth>> fields() {
        return List.of(
                FIELD.month(MONTH, month -> month)
                        .live((month, at) -> Optional.of(month(month)))
                        .look(look -> TEXT.format(Look.MONTH))
                        .width(10),
                summed(Series.COST),
                summed(Series.EXTERNAL),
                summed(Series.INTERNAL),
                metric(Series.ORDERS, Look.WHOLE),
                metric(Series.REVENUE, Look.MONEY).in(book.currency()),
                index("cost_index", IndexPoint::cost).titled("Cost index (year ago = 100)"),
                index("business_index", IndexPoint::driver).titled("Business index (year ago = 100)"),
                FIELD.text("label", SHORT_MONTH::format).look(look -> TEXT.colour(Palette.MUTED)));
    }

    private Live month(YearMonth month) {
        return new Live(
                "EDATE(" + Book.PERIOD + ",-" + month.until(book.period(), ChronoUnit.MONTHS) + ")",
                ExcelDay.of(month.atDay(1)));
    }

    private Field<YearMonth> summed(Series series) {
        return FIELD.live(series.field, (month, at) -> value(series, month))
                .in(book.currency())
                .look(look -> Look.BODY.format(Look.MONEY))
                .width(WIDTH);
    }

    private Field<YearMonth> metric(Series series, String format) {
        return FIELD.number(series.field, month -> value(series, month).map(Live::value))
                .look(look -> Look.BODY.format(format))
                .width(WIDTH);
    }

    private Field<YearMonth> index(String name, Function<IndexPoint, OptionalDouble> value) {
        return FIELD.statistic(name, month -> point(month).map(value).orElse(OptionalDouble.empty()))
                .look(look -> Look.BODY.format(Look.INDEX))
                .width(WIDTH)
                .free();
    }

    private Optional<IndexPoint> point(YearMonth month) {
        return book.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                .filter(point -> point.month().equals(month))
                .findFirst();
    }

    /** Value of a month as its cell states it; empty for a metric that is not known. */
    public Optional<Live> value(Series series, YearMonth month) {
        return values.computeIfAbsent(series, key -> new HashMap<>())
                .computeIfAbsent(month, key -> compute(series, month));
    }

    private Optional<Live> compute(Series series, YearMonth month) {
        LedgerBook ledger = book.ledger();
        Criterion of = Criterion.month(block().cells(month).cell(MONTH), month);
        return switch (series) {
            case COST -> Optional.of(ledger.cost(of));
            case EXTERNAL ->
                Optional.of(ledger.cost(of, Criterion.basis(Basis.EFFECTIVE))
                        .plus(ledger.cost(of, Criterion.basis(Basis.ACCRUAL))));
            case INTERNAL ->
                firstEffort
                        .filter(first -> !first.isAfter(month))
                        .map(first -> ledger.cost(of, Criterion.basis(Basis.EFFORT)));
            case ORDERS, REVENUE -> metric(series.field, month);
        };
    }

    private Optional<Live> metric(String name, YearMonth month) {
        return Optional.ofNullable(metrics.getOrDefault(name, Map.of()).get(month))
                .map(value -> new Live("", value));
    }

    /** Where the value of a month stands. */
    public String place(Series series, YearMonth month) {
        return block().place(series.field, month);
    }

    /** One cell of the sheet. */
    public Optional<Live> at(Series series, YearMonth month) {
        return months.contains(month)
                ? value(series, month).map(v -> new Live(place(series, month), v.value()))
                : Optional.empty();
    }

    /** Sum of the months from one to another; empty when one of them is not known. */
    public Optional<Live> sum(Series series, YearMonth from, YearMonth to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            Optional<Live> value = months.contains(month) ? value(series, month) : Optional.empty();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get().value());
        }
        String range = place(series, from) + ":" + block().cells(to).cell(series.field);
        return Optional.of(new Live("SUM(" + range + ")", sum));
    }

    /** Sum of the last twelve months, of the fewer of them that are known. */
    public Optional<Live> twelve(Series series) {
        int known = book.window().months();
        return known == 0 ? Optional.empty() : sum(series, book.period().minusMonths(known - 1L), book.period());
    }

    /** Sum of the twelve months before; empty unless all of them are known. */
    public Optional<Live> twelveBefore(Series series) {
        YearMonth end = book.period().minusYears(1);
        return book.comparesYears() ? sum(series, end.minusMonths(11), end) : Optional.empty();
    }
}
