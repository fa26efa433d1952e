package io.outlay.ledger.tieout;

import io.outlay.model.InputFile;
import io.outlay.model.Sum;
import io.outlay.model.ledger.TieOutLine;
import io.outlay.model.ledger.TieOutLine.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chain from files to figures, link by link; each must hold to the smallest unit. */
public final class TieOut {
    private static final List<String> OF_LINES = List.of("invoices", "focus", "focus_invoice_detail");

    private final TieOutSums sums;
    private final List<TieOutLine> lines = new ArrayList<>();

    private TieOut(TieOutSums sums) {
        this.sums = sums;
    }

    /** In the order in which the figures come about. */
    public static List<TieOutLine> of(TieOutSums sums) {
        TieOut chain = new TieOut(sums);
        chain.files();
        chain.posted();
        chain.converted();
        chain.spread();
        chain.effort();
        chain.allocation();
        chain.systems();
        chain.reports();
        return List.copyOf(chain.lines);
    }

    private void files() {
        new TreeMap<>(sums.tables().stream().collect(Collectors.groupingBy(InputFile.Table::kind)))
                .forEach((kind, tables) -> {
                    add(
                            "files",
                            kind + ": rows read = accepted + rejected + duplicate",
                            "",
                            rows(tables.stream()
                                    .mapToLong(InputFile.Table::rowsRead)
                                    .sum()),
                            rows(tables.stream()
                                    .mapToLong(TieOut::accountedRows)
                                    .sum()));
                    as(Check.ROWS, kind);
                    amounts(tables).forEach((currency, amounts) -> {
                        add(
                                "files",
                                kind + ": amount read = accepted + rejected + duplicate",
                                currency,
                                Sum.of(amounts, InputFile.Amounts::read),
                                Sum.of(amounts, TieOut::accountedAmount));
                        as(Check.AMOUNTS, kind);
                    });
                });
    }

    private static long accountedRows(InputFile.Table table) {
        return table.rowsAccepted() + table.rowsRejected() + table.rowsDuplicate();
    }

    private static BigDecimal accountedAmount(InputFile.Amounts amounts) {
        return amounts.accepted().add(amounts.rejected()).add(amounts.duplicate());
    }

    private static SortedMap<String, List<InputFile.Amounts>> amounts(List<InputFile.Table> tables) {
        return tables.stream()
                .flatMap(table -> table.amounts().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private void posted() {
        SortedMap<String, List<InputFile.Amounts>> accepted = amounts(sums.tables().stream()
                .filter(table -> OF_LINES.contains(table.kind()))
                .toList());
        union(accepted.keySet(), sums.lines().keySet()).forEach(currency -> {
            TieOutSums.Lines became = sums.lines().get(currency);
            add(
                    "posted",
                    "accepted lines = posted + waiting + superseded + duplicate and rejected documents",
                    currency,
                    Sum.of(accepted.getOrDefault(currency, List.of()), InputFile.Amounts::accepted),
                    became == null ? BigDecimal.ZERO : became.total());
            as(Check.LINES, String.join(";", OF_LINES));
        });
    }

    private void converted() {
        union(sums.converted().keySet(), sums.booked().keySet()).forEach(currency -> {
            add(
                    "converted",
                    "documents in " + currency + " × their rates = booked",
                    sums.currency(),
                    sums.converted().getOrDefault(currency, BigDecimal.ZERO),
                    sums.booked().getOrDefault(currency, BigDecimal.ZERO));
            as(Check.CONVERTED, currency);
        });
    }

    private void spread() {
        union(sums.booked().keySet(), sums.effective().keySet()).forEach(currency -> {
            add(
                    "spread",
                    "booked from " + currency + " = effective of all months",
                    sums.currency(),
                    sums.booked()
                            .getOrDefault(currency, BigDecimal.ZERO)
                            .add(sums.spread().amortised().getOrDefault(currency, BigDecimal.ZERO)),
                    sums.effective().getOrDefault(currency, BigDecimal.ZERO));
            as(Check.SPREAD, currency);
        });
        sums.spread().asInvoiced().forEach((currency, spread) -> {
            add(
                    "spread",
                    "billed to date = effective + prepaid − accrued, as invoiced",
                    currency,
                    spread.billed(),
                    spread.effectiveAndBalances());
            as(Check.AS_INVOICED, currency);
        });
        add(
                "spread",
                "billed to date = effective + prepaid − accrued, booked",
                sums.currency(),
                sums.spread().booked().billed(),
                sums.spread().booked().effectiveAndBalances());
        as(Check.BILLED, "");
    }

    private void effort() {
        union(sums.effort().atRates().keySet(), sums.effort().booked().keySet()).forEach(currency -> {
            add(
                    "effort",
                    "hours × rates in " + currency + " = effort to date",
                    sums.currency(),
                    sums.effort().atRates().getOrDefault(currency, BigDecimal.ZERO),
                    sums.effort().booked().getOrDefault(currency, BigDecimal.ZERO));
            as(Check.EFFORT_OF, currency);
        });
        add(
                "effort",
                "hours × rates = effort",
                sums.currency(),
                Sum.of(sums.effort().atRates().values()),
                sums.cost().effort());
        as(Check.EFFORT, "");
    }

    private void allocation() {
        sums.allocated().forEach((currency, allocated) -> {
            add(
                    "allocation",
                    "allocation of cost in " + currency + " nets to zero",
                    sums.currency(),
                    BigDecimal.ZERO,
                    allocated);
            as(Check.ALLOCATION_OF, currency);
        });
        add(
                "allocation",
                "allocation nets to zero",
                sums.currency(),
                BigDecimal.ZERO,
                sums.cost().allocated());
        as(Check.ALLOCATION, "");
    }

    private void systems() {
        TieOutSums.Cost cost = sums.cost();
        String currency = sums.currency();
        add(
                "systems",
                "ledger = effective + accruals + effort",
                currency,
                cost.ledger(),
                cost.effective().add(cost.accruals()).add(cost.effort()));
        as(Check.BASES, "");
        add(
                "systems",
                "ledger = systems + unmapped",
                currency,
                cost.ledger(),
                Sum.of(sums.systems().values()));
        as(Check.SYSTEMS, "");
    }

    private void reports() {
        sums.reported()
                .forEach((report, total) -> add(
                        "report",
                        "ledger = " + report,
                        sums.currency(),
                        sums.cost().ledger(),
                        total));
    }

    /** What the line just added is. */
    private void as(Check check, String subject) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1).as(check, subject));
    }

    private void add(String stage, String item, String currency, BigDecimal expected, BigDecimal actual) {
        lines.add(new TieOutLine(stage, item, currency, expected, actual));
    }

    private static Stream<String> union(Iterable<String> one, Iterable<String> other) {
        TreeSet<String> all = new TreeSet<>();
        one.forEach(all::add);
        other.forEach(all::add);
        return all.stream();
    }

    private static BigDecimal rows(long count) {
        return BigDecimal.valueOf(count);
    }
}
