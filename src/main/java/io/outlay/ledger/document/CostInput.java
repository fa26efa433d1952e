package io.outlay.ledger.document;

import io.outlay.model.fact.Allocation;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.fact.UsageReading;
import io.outlay.model.ledger.MetricMonth;
import io.outlay.model.ledger.PostedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the cost beside documents is made of: effort, accruals for missing invoices, shared cost.
 *
 * @param period the month being closed
 * @param effort in order of (first seen, path, sheet, line), like all lists of facts
 * @param metrics complete months of business metrics, for accruals of usage
 * @param documents what posting made of the invoice lines
 * @param posted what earlier periods know of what they posted, vendors' documents or not
 * @param closedUntil the last period closed before; empty at the first close
 */
public record CostInput(
        YearMonth period,
        List<TechSystem> systems,
        List<EffortEntry> effort,
        List<HourlyCost> hourlyCosts,
        List<ExchangeRate> rates,
        List<Contract> contracts,
        List<Allocation> allocations,
        List<UsageReading> usage,
        List<MetricMonth> metrics,
        Posting documents,
        List<PostedDocument> posted,
        Optional<YearMonth> closedUntil) {}
