package io.outlay.cli.render;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.outlay.cli.render.SharedForms.FaultParts;
import io.outlay.job.care.StatusOutcome;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.map.MapOutcome;
import io.outlay.job.whatif.SeededScenario;
import io.outlay.job.whatif.WhatIfOutcome;
import io.outlay.model.CloseState;
import io.outlay.model.ledger.Delivery;
import io.outlay.model.ledger.Window;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.annotation.JsonSerialize;

/** Forms of the documents of each command; what is not named here is as the record has it. */
final class ResultForms {
    static final Map<Class<?>, Class<?>> OF = Map.of(
            CloseOutcome.class, RunForm.class,
            DeliverOutcome.class, DeliverForm.class,
            StatusOutcome.PeriodStatus.class, PeriodForm.class,
            WhatIfOutcome.class, WhatIfForm.class,
            MapOutcome.class, MapForm.class,
            SeededScenario.class, SeededForm.class,
            StatusOutcome.class, StatusForm.class,
            StatusOutcome.Next.class, NextForm.class);

    private ResultForms() {}

    /**
     * The JSON document of {@code run}; revision is 0, report and workbook are null when nothing was published:
     *
     * <pre>
     * {"exit_code": 0, "exit": "done", "period": "2026-09", "revision": 1, "changed": true, "state": "final", "closed_without": [],
     *  "report": "acme/reports/2026-09", "workbook": "acme/reports/2026-09/tech-cost-2026-09.xlsx",
     *  "steps": [{"step": "intake", "read": 120, "written": 118, "rejected": 2}],
     *  "findings": [{"kind": "unused_seats", "message": "…", "name": "CRM", "systems": ["crm"], "money": 1200.00,
     *    "currency": "EUR", "since": "2026-07", "act_by": "2026-11-30", "by": "…", "owners": ["Eva"], "action": "…",
     *    "evidence": ["…"]}], "notes": ["…"], "missing": [{"table": "effort", …}],
     *  "faults": [{"message": "…", "remedy": "…"}], "rejections": [{"code": "not_a_number", …}],
     *  "deliveries": [{"channel": "mail", …}]}
     * </pre>
     */
    @JsonIgnoreProperties({"exit", "delivered"})
    @JsonPropertyOrder({
        "period",
        "revision",
        "changed",
        "state",
        "report",
        "workbook",
        "steps",
        "remarks",
        "faults",
        "rejections",
        "deliveries"
    })
    private abstract static class RunForm {
        @JsonUnwrapped
        abstract CloseOutcome.Remarks remarks();

        @JsonUnwrapped
        abstract CloseState state();

        @JsonIgnore
        abstract List<String> faults();

        @JsonProperty("faults")
        @JsonSerialize(contentConverter = FaultParts.class)
        abstract List<String> allFaults();

        @JsonProperty
        abstract List<Delivery> deliveries();
    }

    /**
     * The JSON document of {@code deliver}:
     *
     * <pre>
     * {"exit_code": 0, "exit": "done", "period": "2026-09", "revision": 1, "sent_now": 1,
     *  "deliveries": [{"channel": "mail", "recipient": "cfo@acme.example", "state": "sent", …}],
     *  "faults": [{"message": "…", "remedy": "…"}]}
     * </pre>
     */
    @JsonIgnoreProperties({"exit", "delivered"})
    @JsonPropertyOrder({"period", "revision", "sent_now", "deliveries", "faults"})
    private abstract static class DeliverForm {
        @JsonProperty
        abstract int sentNow();

        @JsonProperty
        abstract List<Delivery> deliveries();

        @JsonProperty
        @JsonSerialize(contentConverter = FaultParts.class)
        abstract List<String> faults();
    }

    /**
     * The JSON document of {@code status}:
     *
     * <pre>
     * {"exit_code": 0, "exit": "done", "company": "ACME", "currency": "EUR",
     *  "periods": [{"period": "2026-08", "revision": 1, "state": "final", "closed_without": [], "cost": 1234.56, "cost_now": 1234.56,
     *    "restatements": 2, "restated": -20.00, "report": "acme/reports/2026-08", "deliveries": [{"channel": "mail", …}]}],
     *  "next": "2026-09", "due": true, "late": ["2026-09"],
     *  "missing": [{"table": "business", "month": "2026-09",
     *    "items": [{"name": "orders", "last": "2026-08", "note": ""}], "message": "…"}], "rejected": 0}
     * </pre>
     */
    private abstract static class StatusForm {
        @JsonUnwrapped
        abstract StatusOutcome.Next next();
    }

    private abstract static class NextForm {
        @JsonProperty("next")
        abstract YearMonth month();
    }

    private abstract static class PeriodForm {
        @JsonUnwrapped
        abstract CloseState state();

        @JsonProperty("cost_now")
        abstract BigDecimal now();
    }

    /**
     * The JSON document of {@code what-if}; options have the columns of {@code csv/what_if.csv}:
     *
     * <pre>
     * {"exit_code": 0, "exit": "done",
     *  "answers": [{"scenario": "site search", "sentence": "…", "workbook": "what-if-site-search-2026-09.xlsx",
     *    "options": [{"option": "keep", "pv": 48210.33, "pv_p50": 49100.00, "pv_p80": 53020.00, "eac": 12718.00,
     *      "nominal": 61200.00, "crossover_month": null, "breakeven_volume": null, "probability_cheapest": 0.71}]}],
     *  "notes": ["…"], "rejections": [{"code": "not_a_number", …}]}
     * </pre>
     */
    @JsonIgnoreProperties("exit")
    private abstract static class WhatIfForm {}

    /** The JSON document of {@code map}: the exit code, then what {@link MapOutcome} has. */
    @JsonIgnoreProperties("exit")
    private abstract static class MapForm {}

    /**
     * The JSON document of {@code what-if --new}; the period is the last of the twelve months that it rests on:
     *
     * <pre>
     * {"exit_code": 0, "exit": "done", "workbook": "search.xlsx", "scenario": "site_search", "period": "2026-09",
     *  "systems": ["site_search"], "from_ledger": ["…"], "to_fill": ["…"]}
     * </pre>
     */
    private abstract static class SeededForm {
        @JsonProperty("workbook")
        abstract Path file();

        @JsonProperty("period")
        abstract Window window();

        @JsonProperty("systems")
        abstract List<String> systemIds();
    }
}
