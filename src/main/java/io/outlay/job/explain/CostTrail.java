package io.outlay.job.explain;

import io.outlay.job.explain.ExplainedFigure.Document;
import io.outlay.job.explain.ExplainedFigure.Pool;
import io.outlay.job.explain.ExplainedFigure.Share;
import io.outlay.job.explain.ExplainedFigure.Traced;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.MonthSpans;
import io.outlay.job.workspace.Stopped;
import io.outlay.ledger.register.Register;
import io.outlay.model.Basis;
import io.outlay.model.CostPool;
import io.outlay.model.Spelling;
import io.outlay.model.Sum;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.TracedEntry;
import io.outlay.store.ExplainStore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** From a system's cost in a month down to entries, and to the rows behind them. */
record CostTrail(ReportedLedger ledger) {
    ExplainedFigure explain(CostMeasure measure, FigureRequest request) {
        String system = system(measure, request);
        YearMonth month = request.month();
        Optional<TechSystem> registered = registered(system);
        known(system, month);
        List<TracedEntry> entries = ledger.explain().entries(ledger.attempt(), system, month).stream()
                .filter(e -> measure.covers(e.basis()))
                .toList();
        List<Pool> pools = pools(entries);
        List<ExplainStore.Traced<EffortEntry>> effort =
                measure.covers(Basis.EFFORT) ? effort(system, month) : List.of();
        BigDecimal figure = figure(measure, system, month);
        tieOut(figure, Sum.of(pools, Pool::amount), measure, request);
        return new ExplainedFigure(
                measure.id(),
                system,
                registered.map(TechSystem::name).orElse(""),
                month,
                figure,
                ledger.settings().currency(),
                ledger.report(measure.column()),
                pools,
                measure.covers(Basis.ALLOCATED) ? shares(system, month) : List.of(),
                traced(effort),
                List.of(),
                "",
                ledger.files().rows(entries, effort, EffortEntry::source));
    }

    private List<Traced<EffortEntry>> traced(List<ExplainStore.Traced<EffortEntry>> effort) {
        return effort.stream()
                .map(t -> new Traced<>(
                        t.row(), ledger.files().state(t.row().source().file(), t.sha256())))
                .toList();
    }

    /** As it is named today. */
    private String system(CostMeasure measure, FigureRequest request) {
        List<TechSystem> systems = ledger.stores().facts().live(ledger.attempt().id(), TechSystem.class);
        return request.system()
                .map(id -> Register.of(systems).formerIds().of(id))
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE, "Measure " + measure.id() + " is a figure of a system.\nName it: --system ID"));
    }

    private Optional<TechSystem> registered(String system) {
        return ledger.stores().facts().live(ledger.attempt().id(), TechSystem.class).stream()
                .filter(s -> s.systemId().equals(system))
                .findFirst();
    }

    /** @throws Stopped when the report has no row of this system and month */
    private void known(String system, YearMonth month) {
        SortedMap<String, SortedSet<YearMonth>> known = ledger.explain().months(ledger.attempt());
        if (!known.containsKey(system)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "System \"" + system + "\" has no cost in the report of "
                            + ledger.published().period() + ".\n"
                            + Spelling.remedy(system, known.keySet(), "Systems with cost"));
        }
        if (!known.get(system).contains(month)) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "System \"" + system + "\" has no cost in " + month + ".\nMonths with cost: "
                            + MonthSpans.text(known.get(system)));
        }
    }

    /** The figure by the sums of which the report is made, not by the entries listed. */
    private BigDecimal figure(CostMeasure measure, String system, YearMonth month) {
        return Sum.of(ledger.stores().ledger().sums(ledger.attempt()).stream()
                .filter(s -> s.systemId().equals(system) && s.month().equals(month) && measure.covers(s.basis()))
                .map(s -> s.amount()));
    }

    private static void tieOut(BigDecimal figure, BigDecimal entries, CostMeasure measure, FigureRequest request) {
        if (figure.compareTo(entries) != 0) {
            throw new IllegalStateException(
                    measure.id() + " of " + request.system().orElse("") + " in "
                            + request.month() + " is " + figure.toPlainString() + ", its entries add up to "
                            + entries.toPlainString());
        }
    }

    private record PoolKey(Basis basis, CostPool costPool) {}

    private static List<Pool> pools(List<TracedEntry> entries) {
        Map<PoolKey, List<TracedEntry>> byPool = entries.stream()
                .collect(Collectors.groupingBy(
                        e -> new PoolKey(e.basis(), e.costPool()), LinkedHashMap::new, Collectors.toList()));
        return byPool.entrySet().stream()
                .map(p -> new Pool(
                        p.getKey().basis(), p.getKey().costPool(), amount(p.getValue()), documents(p.getValue())))
                .toList();
    }

    private static List<Document> documents(List<TracedEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(TracedEntry::document, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(d -> new Document(d.getKey(), amount(d.getValue()), List.copyOf(d.getValue())))
                .toList();
    }

    private static BigDecimal amount(List<TracedEntry> entries) {
        return Sum.of(entries, TracedEntry::amount);
    }

    /**
     * Who gave and who got. Entries of a pair add up to more than 0 with the receiver, to less with the giver; a giver whose
     * cost of the month is a credit reads the other way round.
     */
    private List<Share> shares(String system, YearMonth month) {
        List<Share> shares = new ArrayList<>();
        Map<String, BigDecimal> own = ledger.explain().byCounterSystem(ledger.attempt(), system, month);
        own.forEach((other, amount) -> {
            if (!other.isEmpty() && amount.signum() > 0) {
                shares.add(share(other, system, amount, given(other, month)));
            } else if (!other.isEmpty() && amount.signum() < 0) {
                shares.add(share(system, other, amount.negate(), passable(own)));
            }
        });
        return shares;
    }

    private BigDecimal given(String giver, YearMonth month) {
        return passable(ledger.explain().byCounterSystem(ledger.attempt(), giver, month));
    }

    /** Own cost and what came from others. */
    private static BigDecimal passable(Map<String, BigDecimal> byCounterSystem) {
        return Sum.of(byCounterSystem.entrySet().stream()
                .filter(e -> e.getKey().isEmpty() || e.getValue().signum() > 0)
                .map(Map.Entry::getValue));
    }

    private static Share share(String from, String to, BigDecimal amount, BigDecimal cost) {
        return new Share(
                from,
                to,
                amount,
                cost,
                cost.signum() == 0 ? Optional.empty() : Optional.of(amount.divide(cost, MathContext.DECIMAL64)));
    }

    private record EffortKey(LocalDate date, Optional<String> person, Optional<String> task) {
        static EffortKey of(EffortEntry row) {
            return new EffortKey(row.date(), row.person(), row.task());
        }
    }

    /** Rows of one person, day and task that stand in another file as well count once; without a person all count. */
    private List<ExplainStore.Traced<EffortEntry>> effort(String system, YearMonth month) {
        Map<EffortKey, String> firstPlace = new HashMap<>();
        return ledger.explain().effort(ledger.attempt(), system, month).stream()
                .filter(t -> t.row().person().isEmpty()
                        || firstPlace
                                .computeIfAbsent(
                                        EffortKey.of(t.row()),
                                        k -> t.row().source().place())
                                .equals(t.row().source().place()))
                .toList();
    }
}
