package io.outlay.job;

import io.outlay.ledger.ExchangeRates;
import io.outlay.model.InputFile;
import io.outlay.settings.GateSettings;
import io.outlay.store.Attempt;
import io.outlay.store.AttemptStore.RejectedBeside;
import io.outlay.store.AttemptStore.Replacement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        ExchangeRates rates = ExchangeRates.of(stores.facts().rates(attempt.id()));
        GateSettings limits = run.settings().gate();
        Map<String, Share> shares = shares(attempt, rates);
        List<String> faults = new ArrayList<>();
        if (stores.facts().systems(attempt.id()).isEmpty()) {
            faults.add(
                    "There is no system register.\nPut systems.csv or systems.xlsx into the workspace, one row a system.");
        }
        shares.forEach((table, share) -> share.fault(table, limits).ifPresent(faults::add));
        for (Replacement r : stores.attempts().replacements(attempt)) {
            removed(r, limits).ifPresent(faults::add);
        }
        work.read(shares.values().stream().mapToLong(Share::rowsRead).sum());
        work.rejected(shares.values().stream().mapToLong(Share::rowsRejected).sum());
        if (!faults.isEmpty()) {
            work.stopAtGate(faults);
            stores.attempts().stopAtGate(attempt.id());
        }
        work.progress().advance(1);
        return false;
    }

    /** What was read and rejected of one table; money in the reporting currency as far as there are rates. */
    private record Share(long rowsRead, long rowsRejected, BigDecimal read, BigDecimal rejected) {
        Share plus(Share other) {
            return new Share(
                    rowsRead + other.rowsRead,
                    rowsRejected + other.rowsRejected,
                    read.add(other.read),
                    rejected.add(other.rejected));
        }

        Optional<String> fault(String table, GateSettings limits) {
            if (rowsRead > 0 && (double) rowsRejected / rowsRead > limits.maxRejectedShare()) {
                return Optional.of(text(
                        table, rowsRejected + " of " + rowsRead + " rows", (double) rowsRejected / rowsRead, limits));
            }
            double share = read.signum() == 0
                    ? 0
                    : rejected.divide(read, MathContext.DECIMAL64).doubleValue();
            return share > limits.maxRejectedShare()
                    ? Optional.of(text(table, "rows worth " + percent(share) + " of its money", share, limits))
                    : Optional.empty();
        }

        private static String text(String table, String what, double share, GateSettings limits) {
            return "Table " + table + ": " + what + " were rejected, more than " + percent(limits.maxRejectedShare())
                    + ".\nMend the rows listed, or raise outlay.gate.max-rejected-share above "
                    + percent(share) + " for this run.";
        }
    }

    private Map<String, Share> shares(Attempt attempt, ExchangeRates rates) {
        Map<String, Share> shares = new TreeMap<>();
        for (InputFile file : stores.attempts().files(attempt.id())) {
            if (!file.state().equals("vanished") && !file.state().equals("duplicate")) {
                file.tables().forEach(t -> shares.merge(t.kind(), share(t, rates), Share::plus));
            }
        }
        for (RejectedBeside r : stores.attempts().rejectedBeside(attempt.id())) {
            Share beside = new Share(0, r.rows(), BigDecimal.ZERO, reporting(r.amount(), r.currency(), rates));
            shares.merge(r.kind(), beside, Share::plus);
        }
        return shares;
    }

    private Share share(InputFile.Table table, ExchangeRates rates) {
        BigDecimal read = BigDecimal.ZERO;
        BigDecimal rejected = BigDecimal.ZERO;
        for (Map.Entry<String, InputFile.Amounts> a : table.amounts().entrySet()) {
            read = read.add(reporting(a.getValue().read().abs(), a.getKey(), rates));
            rejected = rejected.add(reporting(a.getValue().rejected().abs(), a.getKey(), rates));
        }
        return new Share(table.rowsRead(), table.rowsRejected(), read, rejected);
    }

    private BigDecimal reporting(BigDecimal amount, String currency, ExchangeRates rates) {
        return rates.latestMonthMean(currency, run.settings().currency(), run.period())
                .map(amount::multiply)
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<String> removed(Replacement r, GateSettings limits) {
        if (r.before().signum() <= 0) {
            return Optional.empty();
        }
        double share = r.before()
                .subtract(r.now())
                .divide(r.before(), MathContext.DECIMAL64)
                .doubleValue();
        return share <= limits.maxRemovedShare()
                ? Optional.empty()
                : Optional.of(r.path() + ": replaced, and " + percent(share) + " of its amount is gone ("
                        + r.currency() + " " + r.before().toPlainString() + " before, "
                        + r.now().toPlainString() + " now).\nPut the earlier file back, or raise"
                        + " outlay.gate.max-removed-share above " + percent(share) + " for this run.");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
