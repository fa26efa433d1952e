package io.outlay.ledger.tieout;

import io.outlay.model.MinorUnit;
import io.outlay.model.Sum;
import io.outlay.model.ledger.DocumentLine.State;
import io.outlay.model.ledger.TiedLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums of what posting made of the lines, by currency of the documents: the tie-out's side of the facts. */
public final class PostingTotals {
    private PostingTotals() {}

    /** Net amounts by what became of the lines. */
    public static SortedMap<String, TieOutSums.Lines> lines(List<TiedLine> lines) {
        return byCurrency(lines).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> states(group.getValue()), (a, b) -> a, TreeMap::new));
    }

    private static TieOutSums.Lines states(List<TiedLine> lines) {
        return new TieOutSums.Lines(
                net(lines, State.POSTED),
                net(lines, State.WAITING),
                net(lines, State.SUPERSEDED),
                net(lines, State.DUPLICATE),
                net(lines, State.REJECTED));
    }

    /**
     * Documents posted, each total × rate, computed anew from their lines.
     *
     * @param unit of the reporting currency, to which each document is rounded
     */
    public static SortedMap<String, BigDecimal> converted(List<TiedLine> lines, MinorUnit unit) {
        return byCurrency(lines.stream()
                        .filter(line -> line.state() == State.POSTED)
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> documents(group.getValue(), unit), (a, b) -> a, TreeMap::new));
    }

    /**
     * What statements cost more than they bill, amortised: each total × rate, both computed anew from their lines; by currency
     * of the statements, in the reporting currency.
     */
    public static SortedMap<String, BigDecimal> amortised(List<TiedLine> lines, MinorUnit unit) {
        List<TiedLine> statements = lines.stream()
                .filter(line -> line.state() == State.POSTED && line.statement())
                .toList();
        SortedMap<String, BigDecimal> amortised = new TreeMap<>();
        statements.stream().collect(Collectors.groupingBy(TiedLine::document)).values().stream()
                .forEach(document -> {
                    BigDecimal rate = document.get(0).fxRate().orElseThrow();
                    BigDecimal effective = Sum.of(document, TiedLine::effective);
                    amortised.merge(
                            document.get(0).currency(),
                            unit.round(effective.multiply(rate))
                                    .subtract(unit.round(
                                            net(document, State.POSTED).multiply(rate))),
                            BigDecimal::add);
                });
        return amortised;
    }

    private static BigDecimal documents(List<TiedLine> lines, MinorUnit unit) {
        return Sum.of(
                lines.stream()
                        .collect(Collectors.groupingBy(TiedLine::document))
                        .values(),
                document -> unit.round(net(document, State.POSTED)
                        .multiply(document.get(0).fxRate().orElseThrow())));
    }

    private static SortedMap<String, List<TiedLine>> byCurrency(List<TiedLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(TiedLine::currency, TreeMap::new, Collectors.toList()));
    }

    private static BigDecimal net(List<TiedLine> lines, State state) {
        Predicate<TiedLine> counts = line -> line.state() == state;
        return Sum.of(lines.stream().filter(counts).map(TiedLine::netAmount));
    }
}
