package io.outlay.cli.render;

import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckOutcome.LineSum;
import io.outlay.job.check.CheckOutcome.TableShare;
import io.outlay.model.InputFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The JSON document of {@code check}:
 *
 * <pre>
 * {"exit_code": 3, "exit": "rejections",
 *  "inputs": [{"path": "inbox/a.csv", "sha256": "…", "state": "read", "tables": [{"table": "invoices", "sheet": "",
 *    "rows_read": 12, "rows_accepted": 11, "rows_rejected": 1, "rows_duplicate": 0,
 *    "amounts": [{"currency": "EUR", "read": 120.00, "accepted": 100.00, "rejected": 20.00, "duplicate": 0.00}]}],
 *    "notes": ["…"]}],
 *  "rejections": [{"code": "not_a_number", …}], "notes": ["…"], "period": "2026-09",
 *  "shares": [{"table": "invoices", "rows_read": 12, "rows_rejected": 1, "of_rows": 0.083, "of_money": 0.166,
 *    "limit": 0.05, "stops": true}],
 *  "lines": [{"fate": "unmapped", "lines": 2, "amounts": [{"currency": "EUR", "amount": 40.00}]}],
 *  "faults": ["…"], "missing": ["…"]}
 * </pre>
 *
 * @param faults why a run would stop at gate 1
 */
public record CheckJson(
        int exitCode,
        String exit,
        List<Input> inputs,
        List<RejectionJson> rejections,
        List<String> notes,
        String period,
        List<Share> shares,
        List<Lines> lines,
        List<String> faults,
        List<String> missing) {
    record Input(String path, String sha256, String state, List<Table> tables, List<String> notes) {
        public static Input of(InputFile file) {
            return new Input(
                    file.path(),
                    file.sha256(),
                    file.state(),
                    file.tables().stream().map(Table::of).toList(),
                    file.notes());
        }
    }

    record Table(
            String table,
            String sheet,
            long rowsRead,
            long rowsAccepted,
            long rowsRejected,
            long rowsDuplicate,
            List<Amount> amounts) {
        public static Table of(InputFile.Table table) {
            List<Amount> amounts = table.amounts().entrySet().stream()
                    .map(entry -> Amount.of(entry.getKey(), entry.getValue()))
                    .toList();
            return new Table(
                    table.kind(),
                    table.sheet(),
                    table.rowsRead(),
                    table.rowsAccepted(),
                    table.rowsRejected(),
                    table.rowsDuplicate(),
                    amounts);
        }
    }

    record Amount(String currency, BigDecimal read, BigDecimal accepted, BigDecimal rejected, BigDecimal duplicate) {
        public static Amount of(String currency, InputFile.Amounts amounts) {
            return new Amount(currency, amounts.read(), amounts.accepted(), amounts.rejected(), amounts.duplicate());
        }
    }

    record Share(
            String table,
            long rowsRead,
            long rowsRejected,
            BigDecimal ofRows,
            BigDecimal ofMoney,
            BigDecimal limit,
            boolean stops) {
        public static Share of(TableShare share) {
            return new Share(
                    share.table(),
                    share.rowsRead(),
                    share.rowsRejected(),
                    fraction(share.ofRows()),
                    fraction(share.ofMoney()),
                    fraction(share.limit()),
                    share.stops());
        }

        private static BigDecimal fraction(double share) {
            return new BigDecimal(share, new MathContext(15)).stripTrailingZeros();
        }
    }

    record Net(String currency, BigDecimal amount) {}

    record Lines(String fate, long lines, List<Net> amounts) {
        public static Lines of(LineSum sum) {
            List<Net> amounts = sum.amounts().entrySet().stream()
                    .map(amount -> new Net(amount.getKey(), amount.getValue()))
                    .toList();
            return new Lines(sum.fate(), sum.lines(), amounts);
        }
    }

    public static CheckJson of(CheckOutcome outcome) {
        return new CheckJson(
                outcome.exit().code(),
                FailureJson.name(outcome.exit()),
                outcome.inputs().stream().map(Input::of).toList(),
                outcome.rejections().stream().map(RejectionJson::of).toList(),
                outcome.notes(),
                outcome.period().toString(),
                outcome.shares().stream().map(Share::of).toList(),
                outcome.lines().stream().map(Lines::of).toList(),
                outcome.faults(),
                outcome.missing());
    }
}
