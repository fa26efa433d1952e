package io.outlay.cli.render;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.outlay.job.explain.ExplainedFigure;
import io.outlay.job.explain.ExplainedFigure.FileState;
import io.outlay.model.CloseState;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.ledger.TracedEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.util.StdConverter;

/**
 * Forms of the JSON document of {@code explain}; every level adds up to {@code figure}:
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "measure": "cost", "system_id": "shop", "name": "Shop", "month": "2026-08",
 *  "figure": 90.00, "currency": "EUR",
 *  "report": {"period": "2026-09", "revision": 1, "state": "final", "file": "csv/cost_by_month.csv", "column": "total"},
 *  "pools": [{"basis": "effective", "cost_pool": "licence", "amount": 90.00, "documents": [{"document": "…",
 *    "amount": 90.00, "entries": [{"entry_id": "…", "amount": 100.00, "source_amount": 100.00, …}]}]}],
 *  "shares": [], "effort": [], "readings": [], "aggregation": "",
 *  "rows": [{"file": "inbox/a.csv", "sheet": "", "line": 2, "file_state": "as_read", "excerpt": "…"}]}
 * </pre>
 */
final class ExplainForms {
    static final Map<Class<?>, Class<?>> OF = Map.of(
            ExplainedFigure.class, FigureForm.class,
            ExplainedFigure.Report.class, ReportForm.class,
            ExplainedFigure.Document.class, DocumentForm.class,
            ExplainedFigure.Share.class, ShareForm.class,
            ExplainedFigure.Traced.class, TracedForm.class,
            ExplainedFigure.Reading.class, ReadingForm.class,
            ExplainedFigure.Row.class, RowForm.class,
            TracedEntry.class, EntryForm.class,
            EffortEntry.class, EffortForm.class,
            MetricReading.class, MetricForm.class);

    private ExplainForms() {}

    private abstract static class FigureForm {
        @JsonSerialize(converter = SharedForms.BlankIsNull.class)
        abstract String systemId();

        @JsonSerialize(converter = SharedForms.BlankIsNull.class)
        abstract String name();

        @JsonSerialize(converter = SharedForms.BlankIsNull.class)
        abstract String currency();

        @JsonSerialize(converter = SharedForms.BlankIsNull.class)
        abstract String aggregation();
    }

    @JsonPropertyOrder({"period", "revision", "state", "file", "column"})
    private abstract static class ReportForm {
        @JsonSerialize(converter = StateName.class)
        abstract CloseState state();

        @JsonProperty
        abstract String file();
    }

    private abstract static class DocumentForm {
        @JsonProperty("document")
        abstract String id();
    }

    private abstract static class ShareForm {
        @JsonProperty("from_system")
        abstract String from();

        @JsonProperty("to_system")
        abstract String to();
    }

    @JsonIgnoreProperties({"basis", "cost_pool", "document", "sha256", "line"})
    @JsonPropertyOrder({
        "entry_id",
        "amount",
        "source_amount",
        "source_currency",
        "fx_rate",
        "quantity",
        "unit",
        "service_start",
        "service_end",
        "period_basis",
        "posted_in",
        "reason",
        "correction_of",
        "counter_system",
        "source"
    })
    private abstract static class EntryForm {
        @JsonUnwrapped(prefix = "source_")
        abstract SourceRef source();

        @JsonProperty
        abstract Optional<LocalDate> serviceStart();

        @JsonProperty
        abstract Optional<LocalDate> serviceEnd();

        @JsonProperty
        abstract Optional<String> periodBasis();
    }

    private abstract static class TracedForm {
        @JsonUnwrapped
        abstract Object row();

        @JsonProperty("file_state")
        abstract FileState file();
    }

    @JsonIgnoreProperties({"system_id", "note"})
    @JsonPropertyOrder({"date", "hours", "activity", "role", "person", "task", "source"})
    private abstract static class EffortForm {
        @JsonUnwrapped
        abstract SourceRef source();
    }

    /** The place comes after what is said of the reading. */
    @JsonPropertyOrder({"row", "counts", "rows", "source", "file_state"})
    private abstract static class ReadingForm {
        @JsonUnwrapped
        abstract MetricReading row();

        @JsonUnwrapped
        @JsonProperty
        abstract SourceRef source();

        @JsonProperty("file_state")
        abstract FileState file();
    }

    @JsonIgnoreProperties({"metric", "exported"})
    private abstract static class MetricForm {
        @JsonIgnore
        abstract SourceRef source();
    }

    /** Of an invoice line with what it said: its amount is that of the whole line, in {@code currency}. */
    @JsonIgnoreProperties("line")
    @JsonPropertyOrder({
        "source",
        "file_state",
        "vendor",
        "invoice_no",
        "issue_date",
        "net_amount",
        "currency",
        "excerpt"
    })
    private abstract static class RowForm {
        @JsonUnwrapped
        abstract SourceRef source();

        @JsonProperty("file_state")
        abstract FileState file();

        @JsonProperty
        abstract Optional<String> vendor();

        @JsonProperty
        abstract Optional<String> invoiceNo();

        @JsonProperty
        abstract Optional<LocalDate> issueDate();

        @JsonProperty
        abstract Optional<BigDecimal> netAmount();

        @JsonProperty
        abstract Optional<String> currency();
    }

    static final class StateName extends StdConverter<CloseState, String> {
        @Override
        public String convert(CloseState state) {
            return state.id();
        }
    }
}
