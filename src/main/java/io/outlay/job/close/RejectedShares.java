package io.outlay.job.close;

import io.outlay.ledger.document.ExchangeRates;
import io.outlay.model.InputFile;
import io.outlay.settings.GateSettings;
import io.outlay.store.AttemptStore.RejectedBeside;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of each table was rejected, by rows and by money, credits weighing as much as charges; decides at gate 1. Scenarios
 * and decisions are left out: they post nothing, so a bad one stops its own answer and not the close.
 */
public record RejectedShares(SortedMap<String, Share> tables) {
    /** Tables that post nothing. */
    private static final Set<String> BESIDE = Set.of("what_if", "decisions");

    /** Decimals of a share that is proposed as a setting. */
    private static final int SHARE_DIGITS = 2;

    /**
     * Rows read and rejected; money in the reporting currency as far as there are rates. What is rejected may have been read
     * from an earlier content of a file, so no more is rejected than was read.
     */
    public record Share(long rowsRead, long rowsRejected, BigDecimal read, BigDecimal rejected) {
        private Share known() {
            return new Share(
                    rowsRead == 0 ? 0 : Math.max(rowsRead, rowsRejected),
                    rowsRejected,
                    read.signum() == 0 ? read : read.max(rejected),
                    rejected);
        }

        private Share plus(Share other) {
            return new Share(
                    rowsRead + other.rowsRead,
                    rowsRejected + other.rowsRejected,
                    read.add(other.read),
                    rejected.add(other.rejected));
        }

        public double ofRows() {
            return rowsRead == 0 ? 0 : (double) rowsRejected / rowsRead;
        }

        public double ofMoney() {
            return read.signum() == 0
                    ? 0
                    : rejected.divide(read, MathContext.DECIMAL64).doubleValue();
        }

        boolean stops(GateSettings limits) {
            return Math.max(ofRows(), ofMoney()) > limits.maxRejectedShare();
        }
    }

    /** What amounts in other currencies are worth: the mean of the month, else of the latest before it. */
    public record Valuation(ExchangeRates rates, String currency, YearMonth month) {
        private BigDecimal of(BigDecimal amount, String other) {
            return rates.latestMonthMean(other, currency, month)
                    .map(amount::multiply)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * @param files with what their readers counted
     * @param beside rows accepted for their form and rejected beside others
     */
    public static RejectedShares of(List<InputFile> files, List<RejectedBeside> beside, Valuation valuation) {
        SortedMap<String, Share> shares = new TreeMap<>();
        files.stream()
                .filter(file ->
                        !file.state().equals("vanished") && !file.state().equals("duplicate"))
                .flatMap(file -> file.tables().stream())
                .forEach(table -> shares.merge(table.kind(), share(table, valuation), Share::plus));
        beside.forEach(r -> shares.merge(
                r.kind(),
                new Share(0, r.rows(), BigDecimal.ZERO, valuation.of(r.amount(), r.currency())),
                Share::plus));
        shares.keySet().removeAll(BESIDE);
        shares.remove(InputFile.UNKNOWN);
        shares.replaceAll((table, share) -> share.known());
        return new RejectedShares(shares);
    }

    private static Share share(InputFile.Table table, Valuation valuation) {
        BigDecimal read = BigDecimal.ZERO;
        BigDecimal rejected = BigDecimal.ZERO;
        for (Map.Entry<String, InputFile.Amounts> a : table.amounts().entrySet()) {
            read = read.add(valuation.of(a.getValue().readWeight(), a.getKey()));
            rejected = rejected.add(valuation.of(a.getValue().rejectedWeight(), a.getKey()));
        }
        return new Share(table.rowsRead(), table.rowsRejected(), read, rejected);
    }

    /** Files that look like data of which nothing could be read: which table they belong to is not known. */
    public static List<String> unread(List<InputFile> files) {
        return files.stream()
                .filter(file -> file.state().equals("unknown") || file.state().equals("rejected"))
                .flatMap(file -> file.tables().stream()
                        .filter(table -> table.kind().equals(InputFile.UNKNOWN))
                        .map(table -> unread(file, table)))
                .toList();
    }

    private static String unread(InputFile file, InputFile.Table table) {
        String rows = table.rowsRead() > 1 ? "holds " + table.rowsRead() + " rows of one width" : "is a table";
        return file.path() + ": " + rows + " and could not be read; the month may lack what is in it.\nFix it as its"
                + " rejection says, or leave it out: --set gate.ignore-files=" + file.path();
    }

    /** Why a run stops; empty when it goes on. */
    public List<String> faults(GateSettings limits) {
        return tables.entrySet().stream()
                .filter(table -> table.getValue().stops(limits))
                .map(table -> fault(table.getKey(), table.getValue(), limits))
                .toList();
    }

    private static String fault(String table, Share share, GateSettings limits) {
        boolean byRows = share.ofRows() > limits.maxRejectedShare();
        double rejected = byRows ? share.ofRows() : share.ofMoney();
        String what = byRows
                ? share.rowsRejected() + " of " + share.rowsRead() + " rows"
                : "rows worth " + percent(rejected) + " of its money";
        return "Table " + table + ": " + what + " were rejected, more than " + percent(limits.maxRejectedShare())
                + ".\nFix the rows listed, or allow it " + allowing("gate.max-rejected-share", rejected);
    }

    /** {@code for this run: --set gate.max-rejected-share=0.38}, in the setting's own unit and never below the share. */
    static String allowing(String key, double share) {
        return "for this run: --set " + key + "="
                + BigDecimal.valueOf(share)
                        .setScale(SHARE_DIGITS, RoundingMode.UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** {@code 37.5 %}. */
    static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
