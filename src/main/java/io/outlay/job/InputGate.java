package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.settings.GateSettings;
import io.outlay.store.Attempt;
import io.outlay.store.AttemptStore.Replacement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gate 1: stops the close when too much of a table was rejected, by rows or by money, or when a replaced file lost too
 * much of what it held.
 */
final class InputGate implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    InputGate(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "checking inputs";
    }

    @Override
    public boolean work(StepWork work) {
        Attempt attempt = work.attempt();
        List<Rejection> rejections = stores.attempts().rejections(attempt.id());
        ExchangeRates rates = ExchangeRates.of(stores.facts().rates(attempt.id()));
        GateSettings limits = run.settings().gate();
        Map<String, Share> shares = shares(attempt, rejections, rates);
        List<String> faults = new ArrayList<>();
        shares.forEach((table, share) -> share.fault(table, limits).ifPresent(faults::add));
        for (Replacement r : stores.attempts().replacements(attempt)) {
            removed(r, limits).ifPresent(faults::add);
        }
        work.read(shares.values().stream().mapToLong(Share::rowsRead).sum());
        work.rejected(rejections.size());
        if (!faults.isEmpty()) {
            work.stopAtGate(faults);
            stores.attempts().stopAtGate(attempt.id());
        }
        work.progress().advance(1);
        return false;
    }

    /** What was read and rejected of one table; money in the reporting currency as far as there are rates. */
    private record Share(long rowsRead, long rowsRejected, BigDecimal read, BigDecimal rejected) {
        static final Share NONE = new Share(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        Share plusRead(long rows, BigDecimal money) {
            return new Share(rowsRead + rows, rowsRejected, read.add(money), rejected);
        }

        Share plusRejected(long rows, BigDecimal money) {
            return new Share(rowsRead, rowsRejected + rows, read, rejected.add(money));
        }

        java.util.Optional<String> fault(String table, GateSettings limits) {
            if (rowsRead > 0 && (double) rowsRejected / rowsRead > limits.maxRejectedShare()) {
                return java.util.Optional.of(text(
                        table, rowsRejected + " of " + rowsRead + " rows", (double) rowsRejected / rowsRead, limits));
            }
            double share = read.signum() == 0
                    ? 0
                    : rejected.divide(read, MathContext.DECIMAL64).doubleValue();
            return share > limits.maxRejectedShare()
                    ? java.util.Optional.of(
                            text(table, "rows worth " + percent(share) + " of its money", share, limits))
                    : java.util.Optional.empty();
        }

        private static String text(String table, String what, double share, GateSettings limits) {
            return "Table " + table + ": " + what + " were rejected, more than " + percent(limits.maxRejectedShare())
                    + ".\nMend the rows listed, or raise outlay.gate.max-rejected-share above "
                    + percent(share) + " for this run.";
        }
    }

    private Map<String, Share> shares(Attempt attempt, List<Rejection> rejections, ExchangeRates rates) {
        Map<String, Share> shares = new TreeMap<>();
        for (InputFile file : stores.attempts().files(attempt.id())) {
            if (file.state().equals("vanished") || file.state().equals("duplicate")) {
                continue;
            }
            for (InputFile.Table t : file.tables()) {
                BigDecimal money = t.amounts().entrySet().stream()
                        .map(a -> reporting(a.getValue().read().abs(), a.getKey(), rates))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                shares.merge(
                        t.kind(),
                        Share.NONE.plusRead(t.rowsRead(), money),
                        (a, b) -> a.plusRead(b.rowsRead(), b.read()));
                // A file rejected whole is told by one message and counts with all its rows.
                shares.computeIfPresent(
                        t.kind(),
                        (k, s) -> s.plusRejected(
                                Math.max(0, t.rowsRejected() - told(rejections, file.path(), t)), BigDecimal.ZERO));
            }
        }
        for (Rejection r : rejections) {
            BigDecimal money = r.amount().isEmpty()
                    ? BigDecimal.ZERO
                    : reporting(r.amount().get().abs(), r.currency(), rates);
            shares.computeIfPresent(r.table(), (k, s) -> s.plusRejected(1, money));
        }
        return shares;
    }

    private static long told(List<Rejection> rejections, String path, InputFile.Table table) {
        return rejections.stream()
                .filter(r -> r.source().file().equals(path)
                        && r.source().sheet().equals(table.sheet())
                        && r.table().equals(table.kind()))
                .map(r -> r.source().line())
                .distinct()
                .count();
    }

    private BigDecimal reporting(BigDecimal amount, String currency, ExchangeRates rates) {
        return rates.latestMonthMean(currency, run.settings().currency(), run.period())
                .map(amount::multiply)
                .orElse(BigDecimal.ZERO);
    }

    private static java.util.Optional<String> removed(Replacement r, GateSettings limits) {
        if (r.before().signum() <= 0) {
            return java.util.Optional.empty();
        }
        double share = r.before()
                .subtract(r.now())
                .divide(r.before(), MathContext.DECIMAL64)
                .doubleValue();
        return share <= limits.maxRemovedShare()
                ? java.util.Optional.empty()
                : java.util.Optional.of(r.path() + ": replaced, and " + percent(share) + " of its amount is gone ("
                        + r.currency() + " " + r.before().toPlainString() + " before, "
                        + r.now().toPlainString() + " now).\nPut the earlier file back, or raise"
                        + " outlay.gate.max-removed-share above " + percent(share) + " for this run.");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }
}
