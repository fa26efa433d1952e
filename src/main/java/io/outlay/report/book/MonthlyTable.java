package io.outlay.report.book;

import io.outlay.analysis.series.IndexPoint;
import io.outlay.report.sheet.ExcelDay;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** The fields of the sheet Figures, a row for each month. */
record MonthlyTable(Book book, Monthly monthly) {
    static final String MONTH = "month";
    private static final Fields<YearMonth> FIELD = new Fields<>();
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
    private static final Look TEXT = Look.BODY.align(HorizontalAlignment.LEFT);
    private static final double WIDTH = 15;

    List<Field<YearMonth>> fields() {
        return List.of(
                FIELD.month(MONTH, month -> month)
                        .live((month, at) -> Optional.of(month(month)))
                        .look(look -> TEXT.format(Look.MONTH))
                        .width(10),
                summed(Monthly.Series.COST),
                summed(Monthly.Series.EXTERNAL),
                summed(Monthly.Series.INTERNAL),
                metric(Monthly.Series.ORDERS, Look.WHOLE),
                metric(Monthly.Series.REVENUE, Look.MONEY).in(book.currency()),
                index("cost_index", IndexPoint::cost).titled("Cost index (year ago = 100)"),
                index("business_index", IndexPoint::driver).titled("Business index (year ago = 100)"),
                FIELD.text("label", SHORT_MONTH::format).look(look -> TEXT.colour(Palette.MUTED)));
    }

    private Live month(YearMonth month) {
        return new Live(
                "EDATE(" + Book.PERIOD + ",-" + month.until(book.period(), ChronoUnit.MONTHS) + ")",
                ExcelDay.of(month.atDay(1)));
    }

    private Field<YearMonth> summed(Monthly.Series series) {
        return FIELD.live(series.field(), (month, at) -> monthly.value(series, month))
                .in(book.currency())
                .look(look -> Look.BODY.format(Look.MONEY))
                .width(WIDTH);
    }

    private Field<YearMonth> metric(Monthly.Series series, String format) {
        return FIELD.number(
                        series.field(), month -> monthly.value(series, month).map(Live::value))
                .look(look -> Look.BODY.format(format))
                .width(WIDTH);
    }

    private Field<YearMonth> index(String name, Function<IndexPoint, OptionalDouble> value) {
        return FIELD.statistic(name, month -> point(month).map(value).orElse(OptionalDouble.empty()))
                .look(look -> Look.BODY.format("0.0"))
                .width(WIDTH)
                .free();
    }

    private Optional<IndexPoint> point(YearMonth month) {
        return book.report().analysis().indexes().getOrDefault("portfolio", List.of()).stream()
                .filter(point -> point.month().equals(month))
                .findFirst();
    }
}
