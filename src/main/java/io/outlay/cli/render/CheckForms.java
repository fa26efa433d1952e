package io.outlay.cli.render;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.CheckOutcome.LineSum;
import io.outlay.job.check.CheckOutcome.TableShare;
import io.outlay.job.check.Clause;
import io.outlay.job.check.ToDo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** Forms of the document of {@code check}. */
final class CheckForms {
    static final Map<Class<?>, Class<?>> OF = Map.of(
            CheckOutcome.class, CheckForm.class,
            CheckFault.class, FaultForm.class,
            ToDo.class, ToDoForm.class,
            Clause.class, ClauseForm.class,
            TableShare.class, ShareForm.class,
            LineSum.class, LinesForm.class);

    private CheckForms() {}

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
     *  "faults": [{"cause": "no_register", "message": "…", "remedy": "…", "next": "outlay map acme", "command": "outlay map acme"}],
     *  "missing": [{"table": "business", "month": "2026-09",
     *    "items": [{"name": "orders", "last": "2026-08", "note": ""}], "message": "…"}],
     *  "change": {"closed": "2026-08", "new_lines": 413, …}, "currency": "EUR",
     *  "to_do": [{"kind": "unmapped", "what": "1 line of Stranger",
     *    "items": [{"kind": "vendor", "id": "Stranger", "name": "Stranger", "money": 99.50}], "money": 99.50, "share": 0.041,
     *    "costs": "…", "next": "outlay map acme", "command": "outlay map acme"}]}
     * </pre>
     */
    @JsonIgnoreProperties("exit")
    private abstract static class CheckForm {}

    private abstract static class ShareForm {
        @JsonSerialize(converter = Fraction.class)
        abstract double ofRows();

        @JsonSerialize(converter = Fraction.class)
        abstract double ofMoney();

        @JsonSerialize(converter = Fraction.class)
        abstract double limit();

        @JsonProperty
        abstract boolean stops();
    }

    private abstract static class LinesForm {
        @JsonSerialize(converter = SharedForms.AmountByCurrency.class)
        abstract SortedMap<String, BigDecimal> amounts();
    }

    @JsonPropertyOrder({"cause", "message", "remedy", "next", "command"})
    private abstract static class FaultForm {
        @JsonIgnore
        abstract String text();

        @JsonProperty
        abstract String message();

        @JsonProperty
        abstract String remedy();
    }

    @JsonIgnoreProperties("cut")
    private abstract static class ToDoForm {
        @JsonSerialize(converter = MaybeFraction.class)
        abstract Optional<Double> share();
    }

    /** With all its names. */
    private abstract static class ClauseForm {
        @JsonValue
        abstract String text();
    }

    static final class Fraction extends StdConverter<Double, BigDecimal> {
        @Override
        public BigDecimal convert(Double share) {
            return new BigDecimal(share, new MathContext(15)).stripTrailingZeros();
        }
    }

    static final class MaybeFraction extends StdConverter<Optional<Double>, BigDecimal> {
        @Override
        public BigDecimal convert(Optional<Double> share) {
            return share.map(new Fraction()::convert).orElse(null);
        }
    }
}
