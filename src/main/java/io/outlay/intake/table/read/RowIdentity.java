package io.outlay.intake.table.read;

import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.formula.Formula;
import io.outlay.intake.table.formula.Group;
import io.outlay.intake.table.formula.Unreadable;
import io.outlay.model.fact.ExportedRows;
import io.outlay.model.fact.ExportedRows.Times;
import io.outlay.model.fact.RowPrints;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Of which day a row of an export is and what tells it apart, for {@link ExportedRows}: the id that its profile names, else its
 * time, else all that it says. Kept of usage and figures of the business, and of documents that a profile makes of the rows of
 * a month; the numbers of real invoices say themselves what is one.
 */
final class RowIdentity {
    private static final Set<String> FIGURES = Set.of("usage", "business");
    private static final String INVOICES = "invoices";
    private static final String NUMBER = "invoice_no";
    private static final String SEPARATOR = "\u001f";

    private final Fit fit;
    private final List<Integer> days;
    private final List<Integer> ids;
    private final boolean split;
    private final boolean whole;
    private final String form;

    private RowIdentity(Fit fit, List<MappedSource> sources) {
        this.fit = fit;
        this.days = sources.stream()
                .filter(MappedSource::isKey)
                .flatMap(source -> source.formula().stream())
                .flatMap(formula -> formula.days().stream())
                .map(fit::place)
                .filter(at -> at >= 0)
                .distinct()
                .toList();
        this.ids = fit.mapping().read().rowId().stream()
                .map(fit::place)
                .filter(at -> at >= 0)
                .toList();
        List<MappedSource> totals =
                sources.stream().filter(MappedSource::isTotal).toList();
        this.split = totals.stream().allMatch(MappedSource::isAdditive);
        this.whole = ids.isEmpty()
                && totals.stream().flatMap(total -> total.formula().stream()).allMatch(Formula::isCount);
        this.form = Long.toHexString(RowPrints.hash(
                0,
                fit.mapping().name()
                        + SEPARATOR
                        + texts(ids, fit.header())
                        + (whole ? SEPARATOR + fit.header().cells() : "")));
    }

    static Optional<RowIdentity> of(Fit fit) {
        String kind = fit.mapping().table();
        boolean made = kind.equals(INVOICES)
                && fit.mapping().columns().stream()
                        .filter(column -> column.name().equals(NUMBER))
                        .flatMap(column -> column.formula().stream())
                        .anyMatch(formula -> !formula.days().isEmpty());
        return made || FIGURES.contains(kind)
                ? Optional.of(new RowIdentity(fit, MappedSource.of(fit)))
                : Optional.empty();
    }

    /** The day of a row; blank when it has none, or when figures of days do not add up. */
    String day(RowCells cells) throws Unreadable {
        return split ? dayOf(cells) : "";
    }

    private String dayOf(RowCells cells) throws Unreadable {
        for (int at : days) {
            if (!cells.row().cell(at).isEmpty()) {
                return cells.dayOf(cells.row().cell(at));
            }
        }
        return "";
    }

    /** Rows of one day of a figure. */
    final class Rows {
        private final String day;
        private final RowPrints prints = new RowPrints();
        private boolean timed = true;
        private Optional<Times> times = Optional.empty();
        private long count;

        Rows(String day) {
            this.day = day;
        }

        /**
         * @param said cells of the table that are neither counted nor added up
         * @param groups of those that are
         */
        void add(RowCells cells, List<String> said, List<Optional<Group>> groups) throws Unreadable {
            String id = texts(ids, cells.row());
            String time = texts(days, cells.row());
            boolean hasTime = time.indexOf(':') >= 0;
            String when = hasTime && ids.isEmpty() ? time : day.isEmpty() ? dayOf(cells) : day;
            StringBuilder content = new StringBuilder(id).append(when).append(String.join(SEPARATOR, said));
            for (Optional<Group> group : groups) {
                content.append(SEPARATOR).append(group.isPresent() ? group.get().given(cells) : "");
            }
            if (whole && !hasTime) {
                content.append(SEPARATOR).append(String.join(SEPARATOR, own(cells.row())));
            }
            String identity = !ids.isEmpty() ? id : hasTime ? time : content.toString();
            prints.add(RowPrints.hash(0, identity), RowPrints.hash(1, content.toString()));
            timed &= hasTime;
            Times at = Times.of(hasTime ? time : "");
            times = times.map(before -> before.plus(at)).or(() -> Optional.of(at));
            count++;
        }

        ExportedRows exported() {
            boolean apart = split && fit.mapping().isGrouping() && (!ids.isEmpty() || timed);
            Times all = times.orElse(Times.of(""));
            return new ExportedRows(day, count, form, apart, prints.toString(), all.first(), all.last());
        }
    }

    private List<String> own(RawRow row) {
        return IntStream.range(0, fit.fields()).mapToObj(row::cell).toList();
    }

    private static String texts(List<Integer> places, RawRow row) {
        StringBuilder texts = new StringBuilder();
        places.forEach(at -> texts.append(row.cell(at)).append(SEPARATOR));
        return texts.toString();
    }
}
