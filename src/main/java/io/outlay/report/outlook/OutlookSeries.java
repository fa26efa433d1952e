package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Outlook;
import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.analysis.series.Level;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the charts of the sheet Outlook draw: 24 months past and twelve ahead, four fields a subject. The period's month
 * stands in all of them, so that past and outlook touch.
 */
record OutlookSeries(Book book) {
    static final String SHEET = "Outlook figures";
    private static final Fields<YearMonth> FIELD = new Fields<>();
    private static final int HEADER = 3;
    private static final int PAST = 24;
    private static final int AHEAD = 12;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MMM ’uu", Locale.ENGLISH);

    /** Fields of a subject. */
    enum Part {
        ACTUAL("actual"),
        MEAN("outlook"),
        LOW("low"),
        WIDTH("high – low");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** Name of the field of a subject, by its number. */
        String of(int subject) {
            return name() + "_" + subject;
        }
    }

    Block<YearMonth> block() {
        List<YearMonth> months = IntStream.range(1 - PAST, AHEAD + 1)
                .mapToObj(i -> book.period().plusMonths(i))
                .toList();
        return new Block<>(SHEET, HEADER, fields(subjects()), months);
    }

    /** The portfolio and the layers with cost ahead; none without a ledger to continue. */
    List<SubjectOutlook> subjects() {
        Outlook outlook = book.report().analysis().outlook();
        return Stream.concat(
                        outlook.portfolio().stream(),
                        outlook.subjects().stream().filter(s -> s.layer().isPresent() && s.level() == Level.LAYER))
                .toList();
    }

    private List<Field<YearMonth>> fields(List<SubjectOutlook> subjects) {
        List<Field<YearMonth>> fields = new ArrayList<>(List.of(FIELD.text("month", LABEL::format)));
        for (int i = 0; i < subjects.size(); i++) {
            SubjectOutlook subject = subjects.get(i);
            for (Part part : Part.values()) {
                fields.add(FIELD.amount(part.of(i), month -> value(subject, part, month))
                        .titled(subject.name() + ", " + part.title)
                        .free());
            }
        }
        return fields;
    }

    /** {@code null} where the part has none. */
    private BigDecimal value(SubjectOutlook subject, Part part, YearMonth month) {
        return month.isAfter(book.period()) ? ahead(subject, part, month) : past(subject, part, month);
    }

    private BigDecimal past(SubjectOutlook subject, Part part, YearMonth month) {
        BigDecimal actual = subject.actual().getOrDefault(month, BigDecimal.ZERO);
        return switch (part) {
            case ACTUAL, LOW -> actual;
            case MEAN -> month.equals(book.period()) ? actual : null;
            case WIDTH -> BigDecimal.ZERO;
        };
    }

    private BigDecimal ahead(SubjectOutlook subject, Part part, YearMonth month) {
        OutlookMonth ahead = subject.months().get((int) book.period().until(month, ChronoUnit.MONTHS) - 1);
        return switch (part) {
            case ACTUAL -> null;
            case MEAN -> ahead.mean();
            case LOW -> ahead.low();
            case WIDTH -> ahead.high().subtract(ahead.low());
        };
    }
}
