package io.outlay.ledger.posting;

import io.outlay.model.fact.Alias;
import io.outlay.model.fact.Contract;
import io.outlay.model.fact.ExchangeRate;
import io.outlay.model.fact.StagedLine;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.PostedDocument;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All facts that posting a period needs.
 *
 * @param period the month being closed
 * @param lines in order of (first seen, path, sheet, line)
 * @param posted what earlier periods know of the documents they posted
 * @param contracts for lines that state no period
 * @param closedUntil the last period closed before; empty at the first close
 */
public record PostingInput(
        YearMonth period,
        List<TechSystem> systems,
        List<Alias> aliases,
        List<ExchangeRate> rates,
        List<StagedLine> lines,
        List<PostedDocument> posted,
        List<Contract> contracts,
        Optional<YearMonth> closedUntil) {}
