package io.outlay.report.page;

import io.outlay.model.ledger.KeyFigure;
import io.outlay.report.page.Figures.Style;
import java.math.BigDecimal;
import java.util.List;

/** The six figures that the eye finds first, each above what it is held against: those of Summary. */
record Tiles(PageSource source, Html html, Figures figures) {
    void write() {
        html.open("section", "class", "tiles", "aria-label", "Key figures");
        source.digest().tiles().forEach(this::tile);
        html.close();
    }

    private void tile(List<KeyFigure> tile) {
        html.open("article").element("h2", tile.get(0).label());
        html.open("p", "class", "big");
        figure(tile.get(0));
        html.close();
        for (KeyFigure figure : tile.subList(1, tile.size())) {
            html.open("p").text(figure.label() + " ");
            figure(figure);
            html.close();
        }
        html.close();
    }

    private void figure(KeyFigure figure) {
        figure.value()
                .ifPresentOrElse(
                        value -> html.element(
                                "data",
                                words(figure, value),
                                "value",
                                value.toPlainString(),
                                "data-field",
                                figure.name()),
                        () -> html.element("span", "n/a", "class", "muted"));
    }

    private static String words(KeyFigure figure, BigDecimal value) {
        return switch (figure.style()) {
            case AMOUNT -> Figures.words(value, Style.WHOLE);
            case SIGNED -> Figures.words(value, Style.SIGNED);
            case PRICE -> Figures.words(value, Style.CENTS);
            case SHARE -> Figures.words(value, Style.SHARE);
            case GROWTH -> Figures.words(value, Style.GROWTH);
            case POINTS -> Figures.words(value, Style.POINTS);
        };
    }
}
