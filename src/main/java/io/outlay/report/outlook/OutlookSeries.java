package io.outlay.report.outlook;

import io.outlay.analysis.outlook.OutlookMonth;
import io.outlay.analysis.outlook.SubjectOutlook;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What the charts of the sheet Outlook draw: 24 months past and twelve ahead, four columns a subject. The period's month
 * stands in all of them, so that past and outlook touch.
 */
record OutlookSeries(Book book, Page page, int start) {
    static final int PAST = 24;
    static final int MONTHS = PAST + 12;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
    private static final Look CELL = Look.BODY.right().format(Look.WHOLE);

    /** Columns of a subject. */
    enum Part {
        ACTUAL("actual"),
        MEAN("outlook"),
        LOW("low"),
        WIDTH("high – low");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }

    /** Row of the first month. */
    int first() {
        return start + 2;
    }

    public int column(int subject, Part part) {
        return 1 + subject * Part.values().length + part.ordinal();
    }

    void write(List<SubjectOutlook> subjects) {
        page.text(start, 0, "What the charts show (values)", Look.BODY.size(12).strong());
        page.text(start + 1, 0, "Month", Look.HEADER);
        for (int s = 0; s < subjects.size(); s++) {
            for (Part part : Part.values()) {
                page.text(start + 1, column(s, part), subjects.get(s).name() + ", " + part.title, Look.HEADER.right());
            }
        }
        page.height(start + 1, 38);
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = book.period().plusMonths(i - (PAST - 1L));
            page.text(first() + i, 0, LABEL.format(month), Look.BODY);
            for (int s = 0; s < subjects.size(); s++) {
                month(first() + i, s, subjects.get(s), month);
            }
        }
    }

    private void month(int row, int subject, SubjectOutlook of, YearMonth month) {
        if (!month.isAfter(book.period())) {
            BigDecimal actual = of.actual().getOrDefault(month, BigDecimal.ZERO);
            page.number(row, column(subject, Part.ACTUAL), actual, CELL);
            page.number(row, column(subject, Part.LOW), actual, CELL);
            page.number(row, column(subject, Part.WIDTH), BigDecimal.ZERO, CELL);
            if (month.equals(book.period())) {
                page.number(row, column(subject, Part.MEAN), actual, CELL);
            }
            return;
        }
        int index = (int) book.period().until(month, ChronoUnit.MONTHS) - 1;
        OutlookMonth ahead = of.months().get(index);
        page.number(row, column(subject, Part.MEAN), ahead.mean(), CELL);
        page.number(row, column(subject, Part.LOW), ahead.low(), CELL);
        page.number(row, column(subject, Part.WIDTH), ahead.high().subtract(ahead.low()), CELL);
    }
}
