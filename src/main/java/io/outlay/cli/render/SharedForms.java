package io.outlay.cli.render;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.outlay.model.CloseState;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/** Forms of what several documents hold. */
final class SharedForms {
    static final Map<Class<?>, Class<?>> OF = Map.of(
            Rejection.class, RejectionForm.class,
            Delivery.class, DeliveryForm.class,
            CloseState.class, CloseStateForm.class,
            InputFile.Table.class, TableForm.class,
            InputFile.Amounts.class, AmountsForm.class,
            Window.class, WindowForm.class);

    private SharedForms() {}

    /** The columns of {@code csv/rejections.csv} with table and sheet. */
    @JsonIgnoreProperties({"amount", "currency"})
    private abstract static class RejectionForm {
        @JsonUnwrapped
        abstract SourceRef source();
    }

    /**
     * <pre>
     * {"channel": "mail", "recipient": "cfo@acme.example", "state": "sent", "note": "workbook attached",
     *  "message_id": "&lt;outlay.2026-09.r1.…@acme.example&gt;"}
     * </pre>
     */
    @JsonIgnoreProperties({"period", "revision", "attempts"})
    @JsonPropertyOrder({"channel", "recipient", "state", "note", "message_id"})
    private abstract static class DeliveryForm {
        @JsonSerialize(converter = BlankIsNull.class)
        abstract String messageId();
    }

    /** {@code "state": "final", "closed_without": []} */
    @JsonPropertyOrder({"state", "closed_without"})
    private abstract static class CloseStateForm {
        @JsonIgnore
        abstract boolean preliminary();

        @JsonProperty("state")
        abstract String id();

        @JsonProperty("closed_without")
        abstract List<String> without();
    }

    private abstract static class TableForm {
        @JsonProperty("table")
        abstract String kind();

        @JsonSerialize(converter = AmountsByCurrency.class)
        abstract SortedMap<String, InputFile.Amounts> amounts();
    }

    @JsonIgnoreProperties({"read_weight", "rejected_weight"})
    private abstract static class AmountsForm {}

    /** Its last month. */
    private abstract static class WindowForm {
        @JsonValue
        abstract YearMonth end();
    }

    record CurrencyAmounts(String currency, @JsonUnwrapped InputFile.Amounts amounts) {}

    record CurrencyAmount(String currency, BigDecimal amount) {}

    static final class AmountsByCurrency
            extends StdConverter<SortedMap<String, InputFile.Amounts>, List<CurrencyAmounts>> {
        @Override
        public List<CurrencyAmounts> convert(SortedMap<String, InputFile.Amounts> amounts) {
            return amounts.entrySet().stream()
                    .map(each -> new CurrencyAmounts(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    static final class AmountByCurrency extends StdConverter<SortedMap<String, BigDecimal>, List<CurrencyAmount>> {
        @Override
        public List<CurrencyAmount> convert(SortedMap<String, BigDecimal> amounts) {
            return amounts.entrySet().stream()
                    .map(each -> new CurrencyAmount(each.getKey(), each.getValue()))
                    .toList();
        }
    }

    /** What is wrong, and what to do about it; several lines where there are several ways. */
    record FaultPart(String message, String remedy) {}

    static final class FaultParts extends StdConverter<String, FaultPart> {
        @Override
        public FaultPart convert(String fault) {
            String[] parts = fault.split("\n", 2);
            return new FaultPart(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    static final class BlankIsNull extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
