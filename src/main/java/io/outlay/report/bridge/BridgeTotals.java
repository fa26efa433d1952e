package io.outlay.report.bridge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.analysis.bridge.Bridge;
import io.outlay.analysis.series.Level;
import io.outlay.model.Sum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the bridge comes to, for the chain that must tie out; reporting currency, 0 where there is no row.
 *
 * @param from of the portfolio
 * @param to of the portfolio
 * @param correction of the portfolio
 * @param barsOfSystems sum of all bars of all systems
 * @param residual what bars leave over of the change, row by row, signs dropped
 */
public record BridgeTotals(
        BigDecimal from, BigDecimal to, BigDecimal correction, BigDecimal barsOfSystems, BigDecimal residual) {
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BridgeTotals NOTHING = new BridgeTotals(NONE, NONE, NONE, NONE, NONE);

    /** As computed. */
    public static BridgeTotals of(List<Bridge> bridges) {
        return bridges.stream()
                .map(b -> row(b.level(), b.from(), b.to(), b.correction().orElse(NONE), b.bars()))
                .reduce(NOTHING, BridgeTotals::plus);
    }

    /**
     * As written, read back.
     *
     * @param dir folder with {@code csv/}
     * @throws UncheckedIOException when the file cannot be read
     */
    public static BridgeTotals read(Path dir) {
        Path file = dir.resolve("csv").resolve("bridge.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            return rows.stream().map(BridgeTotals::row).reduce(NOTHING, BridgeTotals::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read back", e);
        }
    }

    private static BridgeTotals row(NamedCsvRecord row) {
        Level level = Stream.of(Level.values())
                .filter(l -> l.name().equalsIgnoreCase(row.getField("level")))
                .findFirst()
                .orElseThrow();
        BigDecimal bars = Sum.of(BridgeTable.BARS, bar -> amount(row, bar));
        return row(level, amount(row, "from"), amount(row, "to"), amount(row, "correction"), bars);
    }

    private static BigDecimal amount(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? NONE : new BigDecimal(text);
    }

    private static BridgeTotals row(
            Level level, BigDecimal from, BigDecimal to, BigDecimal correction, BigDecimal bars) {
        BigDecimal residual = to.subtract(from).subtract(bars).abs();
        return switch (level) {
            case SYSTEM -> new BridgeTotals(NONE, NONE, NONE, bars, residual);
            case LAYER -> new BridgeTotals(NONE, NONE, NONE, NONE, residual);
            case PORTFOLIO -> new BridgeTotals(from, to, correction, NONE, residual);
        };
    }

    private BridgeTotals plus(BridgeTotals other) {
        return new BridgeTotals(
                from.add(other.from),
                to.add(other.to),
                correction.add(other.correction),
                barsOfSystems.add(other.barsOfSystems),
                residual.add(other.residual));
    }
}
