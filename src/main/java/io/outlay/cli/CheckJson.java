package io.outlay.cli;

import io.outlay.job.CheckOutcome;
import io.outlay.model.InputFile;
import java.math.BigDecimal;
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
 *  "rejections": [{"code": "not_a_number", …}], "notes": ["…"]}
 * </pre>
 */
record CheckJson(int exitCode, String exit, List<Input> inputs, List<RejectionJson> rejections, List<String> notes) {
    record Input(String path, String sha256, String state, List<Table> tables, List<String> notes) {
        static Input of(InputFile file) {
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
        static Table of(InputFile.Table table) {
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
        static Amount of(String currency, InputFile.Amounts amounts) {
            return new Amount(currency, amounts.read(), amounts.accepted(), amounts.rejected(), amounts.duplicate());
        }
    }

    static CheckJson of(CheckOutcome outcome) {
        return new CheckJson(
                outcome.exit().code(),
                FailureJson.name(outcome.exit()),
                outcome.inputs().stream().map(Input::of).toList(),
                outcome.rejections().stream().map(RejectionJson::of).toList(),
                outcome.notes());
    }
}
