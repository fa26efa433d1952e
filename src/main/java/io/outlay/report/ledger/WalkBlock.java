package io.outlay.report.ledger;

import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.Names;
import io.outlay.model.TechLayer;
import io.outlay.report.book.Book;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Cells;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Live;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Palette;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The walk between the totals of twelve months, a row for the portfolio, each layer and each system: as booked, comparable as
 * judged, and what the outlook begins from.
 */
record WalkBlock(Book book, Walk walk) {
    private static final Fields<Judgement> FIELD = new Fields<>();
    private static final int DIGITS = Walk.DIGITS;
    private static final double WIDTH = 16;

    WalkBlock(Book book) {
        this(book, new Walk(book));
    }

    Block<Judgement> block(int header) {
        List<Judgement> rows = book.report().analysis().judgements().stream()
                .sorted(Comparator.comparing(Judgement::level)
                        .reversed()
                        .thenComparing(j -> j.cost().costT12m(), Comparator.reverseOrder())
                        .thenComparing(Judgement::id))
                .toList();
        return new Block<>(TieBlocks.SHEET, header, fields(), rows);
    }

    private List<Field<Judgement>> fields() {
        String format = Look.dashed(book.unit().digits());
        return Stream.of(about(), comparable(), ahead())
                .flatMap(List::stream)
                .map(field -> field.format(format))
                .toList();
    }

    private static List<Field<Judgement>> about() {
        return List.of(
                FIELD.text("level", j -> Names.capital(j.level().id())).strong(),
                FIELD.text("name", Judgement::name),
                FIELD.text("layer", j -> j.layer().map(TechLayer::title)).missing("–"));
    }

    private List<Field<Judgement>> comparable() {
        return List.of(
                step("booked", walk::booked).titled("As booked: Payoff, TCO, Summary"),
                step("shared", walk::allocated).titled("less shared cost that moved"),
                step("one_offs", walk::oneOffs).titled("less one-offs"),
                step("projects", walk::projects).titled("less project hours"),
                step("currency", walk::currency)
                        .titled("± currency: rates of this month")
                        .width(WIDTH),
                FIELD.live("cents", (j, at) -> Optional.of(cents(j, at)))
                        .titled("± cents of rounding")
                        .width(WIDTH),
                step("comparable", walk::comparable)
                        .titled("= Comparable, as judged: Payoff")
                        .strong()
                        .width(WIDTH));
    }

    private List<Field<Judgement>> ahead() {
        return List.of(
                step("ahead", walk::projectsAhead)
                        .titled("+ project hours, rates of this month")
                        .width(WIDTH),
                FIELD.live("cents_ahead", this::centsAhead)
                        .titled("± cents of rounding")
                        .missing("–")
                        .width(WIDTH),
                FIELD.live("base", (j, at) -> walk.base(Scope.of(j.level(), j.id(), at)))
                        .titled("= Base of the outlook: Outlook")
                        .missing("–")
                        .strong()
                        .width(WIDTH),
                step("rounding", walk::rounding)
                        .titled("Most that cents can be")
                        .look(look -> look.colour(Palette.MUTED))
                        .width(WIDTH),
                FIELD.text(TieBlocks.HOLDS, this::holds)
                        .by(this::holds)
                        .strong()
                        .width(9),
                FIELD.text("id", Judgement::id)
                        .titled("Key")
                        .look(look -> look.colour(Palette.MUTED))
                        .width(18));
    }

    private static Field<Judgement> step(String name, Function<Scope, Live> of) {
        return FIELD.live(name, (j, at) -> Optional.of(of.apply(Scope.of(j.level(), j.id(), at))));
    }

    private Live cents(Judgement j, Cells at) {
        return new Live(
                "ROUND(" + at.cell("comparable") + "-SUM(" + at.cell("booked") + ":" + at.cell("currency") + "),"
                        + DIGITS + ")",
                walk.cents(Scope.of(j)));
    }

    private Optional<Live> centsAhead(Judgement j, Cells at) {
        return walk.centsAhead(Scope.of(j))
                .map(cents -> new Live(
                        "ROUND(" + at.cell("base") + "-" + at.cell("comparable") + "-" + at.cell("ahead") + "," + DIGITS
                                + ")",
                        cents));
    }

    private String holds(Judgement j, Cells at) {
        String within = "<=" + at.cell("rounding");
        String ahead = walk.centsAhead(Scope.of(j)).isPresent() ? ",ABS(" + at.cell("cents_ahead") + ")" + within : "";
        return "IF(AND(ABS(" + at.cell("cents") + ")" + within + ",ROUND(" + at.cell("comparable") + "-"
                + Walk.payoff(Scope.of(j.level(), j.id(), at)) + ","
                + book.unit().digits() + ")=0" + ahead
                + "),\"✓\",\"✗ off\")";
    }

    private String holds(Judgement j) {
        Scope scope = Scope.of(j);
        BigDecimal most = walk.rounding(scope).value();
        boolean judged = walk.comparable(scope).value().compareTo(j.cost().comparableT12m()) == 0;
        return TieBlocks.words(judged
                && Stream.concat(Stream.of(walk.cents(scope)), walk.centsAhead(scope).stream())
                        .allMatch(cents -> cents.abs().compareTo(most) <= 0));
    }
}
