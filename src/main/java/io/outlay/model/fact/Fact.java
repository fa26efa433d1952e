package io.outlay.model.fact;

import io.outlay.model.SourceRef;

/** One accepted row of an input file: what it says and where it stands, checked for form only. */
public sealed interface Fact
        permits TechSystem,
                InvoiceLine,
                MetricReading,
                Alias,
                ExchangeRate,
                EffortEntry,
                HourlyCost,
                UsageReading,
                Contract,
                Integration,
                Allocation,
                Budget,
                ScenarioRow {
    SourceRef source();
}
