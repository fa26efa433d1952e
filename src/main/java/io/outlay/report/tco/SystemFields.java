package io.outlay.report.tco;

import io.outlay.analysis.series.Level;
import io.outlay.analysis.tco.SystemTco;
import io.outlay.report.book.Criterion;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Page;
import java.util.List;
import java.util.function.Function;

/**
 * Which system a row is about: its name, its layer and the key that formulas sum by.
 *
 * @param of the system of a row
 */
record SystemFields<T>(Function<T, SystemTco> of) {
    /** Characters of a name that one line shows. */
    static final int NAME = 34;

    Field<T> system() {
        return new Fields<T>()
                .text("system", row -> of.apply(row).name())
                .look(look -> look.strong().wrapped());
    }

    Field<T> layer() {
        return SubjectFields.layer(row -> Level.SYSTEM, row -> of.apply(row).layer());
    }

    Field<T> key() {
        return SubjectFields.key(row -> of.apply(row).systemId());
    }

    /** The ledger's rows of the system. */
    List<Criterion> scope(T row, Cells at) {
        return List.of(Criterion.system(at.fixed("key"), of.apply(row).systemId()));
    }

    /** Two lines for long names. */
    void heights(Page page, Block<T> block) {
        block.heights(page, row -> of.apply(row).name().length() > NAME ? 25 : 0);
    }
}
