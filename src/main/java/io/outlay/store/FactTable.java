package io.outlay.store;

import io.outlay.model.fact.Fact;
import io.outlay.store.Vanished.Standing;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one kind of fact lies in its table: each component of its record is a column, see {@link RecordColumns}, after
 * {@code content_id, sheet, line}, and {@code month} when it is dated.
 *
 * @param kind canonical table, as files and their counts call it
 * @param table SQL table
 * @param life which rows are live
 * @param date what a row is dated to; null for kinds without a date
 * @param remaining which live rows remain beside each other, of files that are there and that have vanished
 */
record FactTable<F extends Fact>(
        Class<F> type,
        String kind,
        String table,
        RecordColumns<F> own,
        Life life,
        Function<F, LocalDate> date,
        Function<List<Standing<F>>, List<F>> remaining) {

    /** A kind of which the newest content counts while its file is there. */
    static <F extends Fact> FactTable<F> of(Class<F> type, String kind, String table) {
        return of(type, kind, table, Map.of());
    }

    /** @param renamed columns by component, where the component's name is a word of Java or SQL */
    static <F extends Fact> FactTable<F> of(Class<F> type, String kind, String table, Map<String, String> renamed) {
        return new FactTable<>(
                type,
                kind,
                table,
                RecordColumns.of(type, renamed),
                Life.REGISTER,
                null,
                rows -> rows.stream().map(Standing::row).toList());
    }

    /** The same kind, of which the newest content counts month by month. */
    FactTable<F> dated(Function<F, LocalDate> day, Life other) {
        return new FactTable<>(type, kind, table, own, other, day, remaining);
    }

    /** The same kind, whose rows stay when their file has vanished, as far as others let them. */
    FactTable<F> standing(Function<List<Standing<F>>, List<F>> rest) {
        return new FactTable<>(type, kind, table, own, Life.STANDING, date, rest);
    }

    /**
     * Which rows of the contents that an attempt draws on are live. SQL conditions want the layer as {@code l}, a dated fact as {@code f} and
     * the parameter {@code kind}.
     */
    enum Life {
        /** The newest content with such a table, while its file is there. */
        REGISTER(newest(Covers.TABLE) + " and l.gone_after is null"),
        /**
         * The newest content with such a table; stays when its file has vanished: what it ruled stays ruled, as far as no
         * file that is there says otherwise, see {@link Vanished}.
         */
        STANDING(newest(Covers.TABLE)),
        /** Of each month the newest content that has rows in it; for good. */
        LASTING(newest(Covers.MONTH)),
        /** Of each month the newest content that has rows in it; when the file has vanished, the months closed before. */
        DATED(newest(Covers.MONTH) + " and (l.gone_after is null or f.month <= l.gone_after)"),
        /** As {@link #DATED}; one of a vanished file gives way to that of the same name and date in a file that is there. */
        BUSINESS(DATED.condition + " and " + noHeir("""
                metric_fact t on t.content_id = p.content_id and t.metric = f.metric and t.date = f.date
                and t.monthly = f.monthly and t.channel is not distinct from f.channel""" + Covers.SAME_DAY)),
        /** As {@link #BUSINESS}, by system. */
        USAGE(DATED.condition + " and " + noHeir("""
                usage_fact t on t.content_id = p.content_id and t.system_id = f.system_id and t.metric = f.metric
                and t.date = f.date and t.monthly = f.monthly""" + Covers.SAME_DAY)),
        /**
         * As {@link #DATED}. Hours without a person add up, so those of a vanished file give way to equal ones in a file that
         * came after it had vanished: it is a version of it under another name.
         */
        HOURS(DATED.condition + " and " + noHeir("""
                effort_fact t on t.content_id = p.content_id and t.date = f.date and t.system_id = f.system_id
                and t.hours = f.hours and t.activity = f.activity and t.role is not distinct from f.role
                and t.task is not distinct from f.task and t.person is null and f.person is null
                and p.first_seen > l.gone_after""")),
        /**
         * As {@link #DATED}, and what the period before had posted. A document that a newer content has, be it in another
         * month, counts there only.
         */
        POSTED(newest(Covers.MONTH) + " and " + newest(Covers.DOCUMENT) + """
                 and (l.gone_after is null or f.month <= l.gone_after or exists (
                    select from document_line d join closed_period c on c.attempt_id = d.attempt_id
                    join attempt a on a.attempt_id = l.attempt_id and c.period = a.base_period
                    where d.content_id = f.content_id and d.sheet = f.sheet and d.line = f.line and d.state = 'posted'))
                """);

        private final String condition;

        Life(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }

        /** A row of a vanished file has none like it in a file that is there. */
        private static String noHeir(String like) {
            return "(l.gone_after is null or not exists (select from attempt_layer p join attempt_file k on k.attempt_id = p.attempt_id"
                    + " and k.content_id = p.content_id and k.state in ('read', 'unchanged', 'replaced') join " + like
                    + " where l.gone_after is not null and p.attempt_id = l.attempt_id))";
        }

        /** What replaces a row is looked for only where a newer content came for its content: of most none did. */
        private static String newest(String covers) {
            return "((l.attempt_id, l.content_id) not in (select attempt_id, content_id from attempt_replacement)"
                    + " or not exists (select from attempt_replacement n join " + covers
                    + " where n.attempt_id = l.attempt_id and n.content_id = l.content_id))";
        }
    }

    /** What a newer content must hold to replace a row. */
    private static final class Covers {
        private static final String SAME_DAY =
                " and (t.exported_day is null or f.exported_day is null or t.exported_day = f.exported_day)";
        private static final String TABLE =
                "content_table t on t.content_id = n.newer_id and t.kind = :kind and t.rows_accepted > 0";
        private static final String MONTH =
                "content_month t on t.content_id = n.newer_id and t.kind = :kind and t.month = f.month";
        private static final String DOCUMENT = "invoice_fact t on t.content_id = n.newer_id and t.vendor = f.vendor"
                + " and t.document_type = f.document_type and t.invoice_no = f.invoice_no"
                + " and t.entity is not distinct from f.entity"
                + " and extract(year from t.issue_date) = extract(year from f.issue_date)";
    }

    boolean dated() {
        return date != null;
    }

    /** All columns in the order of {@link #row}. */
    String columns() {
        return "content_id, sheet, line, " + (hasMonthBeside() ? "month, " : "") + String.join(", ", own.names());
    }

    /** The columns of which a fact is made, but for the path of its file. */
    String read(String alias) {
        return Stream.concat(Stream.of("sheet", "line"), own.names().stream())
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    private boolean hasMonthBeside() {
        return dated() && !own.names().contains("month");
    }

    /** Values of {@link #columns}. */
    Object[] row(long content, F fact) {
        List<Object> row = new ArrayList<>();
        row.add(content);
        row.add(fact.source().sheet());
        row.add(fact.source().line());
        if (hasMonthBeside()) {
            row.add(YearMonth.from(date.apply(fact)));
        }
        row.addAll(own.values(fact));
        return row.toArray();
    }
}
