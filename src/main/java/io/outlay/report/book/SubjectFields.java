package io.outlay.report.book;

import io.outlay.analysis.series.Level;
import io.outlay.model.TechLayer;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a row is about, in the fields that its sums over the sheet Ledger name: see {@link Criterion#about}. */
public final class SubjectFields {
    private SubjectFields() {}

    /** The layer's title, in its colour. */
    public static <T> Field<T> layer(Function<T, Level> level, Function<T, Optional<TechLayer>> layer) {
        return new Fields<T>()
                .text("layer", row -> layer.apply(row).map(TechLayer::title))
                .missing(row -> level.apply(row) == Level.PORTFOLIO ? "All" : "n/a")
                .look(Look::strong)
                .look((row, look) ->
                        look.colour(layer.apply(row).map(Palette::text).orElse(Palette.MUTED)));
    }

    /** The id. */
    public static <T> Field<T> key(Function<T, String> id) {
        return new Fields<T>().text("key", id).look(look -> look.colour(Palette.MUTED));
    }

    /** Who answers for the systems of a row, by the register; empty where nobody does. */
    public static <T> Field<T> owner(Book book, Function<T, List<String>> systems) {
        return new Fields<T>()
                .text(
                        "owner",
                        row -> Optional.of(book.owners(systems.apply(row))).filter(names -> !names.isEmpty()))
                .missing("")
                .width(14);
    }
}
