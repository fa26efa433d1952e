package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.analysis.series.Level;
import io.outlay.analysis.verdict.Judgement;
import io.outlay.model.MinorUnit;
import io.outlay.model.TechLayer;
import io.outlay.model.ledger.Digest;
import io.outlay.model.ledger.KeyFigure;
import io.outlay.report.book.Book;
import io.outlay.report.book.CloseReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code summary.json}: what Summary says, for mail and for programs that pass it on. Names in snake_case, amounts as plain
 * decimals, what is not known as null; lines end with LF.
 */
public final class SummaryDigest {
    private static final String FILE = "summary.json";

    private SummaryDigest() {}

    /** @param folder that exists */
    public static void write(Path folder, Book book) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        String json = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent))
                .writeValueAsString(of(book));
        try {
            Files.write(folder.resolve(FILE), (json + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.resolve(FILE) + " cannot be written", e);
        }
    }

    static Digest of(Book book) {
        CloseReport report = book.report();
        List<Judgement> judgements = report.analysis().judgements();
        return new Digest(
                report.head().company(),
                report.head().currency(),
                report.head().period(),
                book.revision().number(),
                report.head().state().preliminary(),
                report.head().state().without(),
                Headline.of(book),
                Headline.beneath(book),
                judgements.stream()
                        .filter(j -> j.level() == Level.PORTFOLIO)
                        .map(j -> line(j, book.unit()))
                        .findFirst(),
                judgements.stream()
                        .filter(j -> j.level() == Level.LAYER)
                        .map(j -> line(j, book.unit()))
                        .toList(),
                judgements.stream()
                        .filter(j -> j.level() == Level.SYSTEM && j.verdict().flagged())
                        .map(j -> line(j, book.unit()))
                        .toList(),
                report.analysis().findings().stream().map(SummaryDigest::found).toList(),
                book.window().months(),
                Stream.of(TechLayer.values())
                        .map(layer -> judged(book, layer))
                        .filter(judged -> judged.systems() > 0)
                        .toList(),
                new TileSource(book)
                        .tiles().stream().map(tile -> tile(tile, book.unit())).toList(),
                SummaryNotes.of(book));
    }

    private static List<KeyFigure> tile(Tile tile, MinorUnit unit) {
        return tile.stated().stream()
                .map(figure -> new KeyFigure(
                        figure.name(),
                        figure.label(),
                        figure.style(),
                        figure.value().map(value -> stated(value, figure.style(), unit))))
                .toList();
    }

    /** Amounts to the cent, what is computed of them to six decimals. */
    private static BigDecimal stated(BigDecimal value, KeyFigure.Style style, MinorUnit unit) {
        return style == KeyFigure.Style.AMOUNT || style == KeyFigure.Style.SIGNED
                ? unit.stated(value)
                : value.setScale(6, RoundingMode.HALF_UP);
    }

    private static Digest.Judged judged(Book book, TechLayer layer) {
        List<Judgement> systems = TileSource.systems(book)
                .filter(j -> j.layer().filter(layer::equals).isPresent())
                .toList();
        long notJudged = systems.stream().filter(j -> !j.verdict().known()).count();
        return new Digest.Judged(layer.id(), systems.size(), (int) notJudged);
    }

    private static Digest.Line line(Judgement j, MinorUnit unit) {
        return new Digest.Line(
                j.id(),
                j.name(),
                j.layer().map(TechLayer::id),
                j.verdict().title(),
                j.verdict().symbol(),
                j.verdict().flagged(),
                unit.stated(j.cost().costMonth()),
                unit.stated(j.cost().costT12m()),
                growth(j.growth().costGrowth()),
                j.growth().driver(),
                growth(j.growth().driverGrowth()),
                j.cost().excessCost().map(unit::stated),
                j.since(),
                j.rationale().why(),
                j.rationale().action());
    }

    private static Digest.Found found(Finding finding) {
        return new Digest.Found(
                finding.headline(), finding.systems(), finding.money(), finding.since(), finding.action());
    }

    /** Growths come rounded to 4 decimals. */
    private static Optional<BigDecimal> growth(OptionalDouble fraction) {
        return fraction.isPresent()
                ? Optional.of(new BigDecimal(fraction.getAsDouble()).setScale(4, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
