package io.outlay.intake.table.known;

import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.focus.BillingPeriodTable;
import io.outlay.intake.table.focus.FocusTable;
import io.outlay.intake.table.focus.InvoiceDetailTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All tables that are recognised. A new one is a class and a line here. */
public final class KnownTables {
    /** Those that people write, and that have a template. */
    public static final List<Table> WRITTEN = List.of(
            new SystemsTable(), //
            new InvoicesTable(),
            new EffortTable(),
            new RatesTable(),
            new UsageTable(),
            new BusinessTable(),
            new ContractsTable(),
            new IntegrationsTable(),
            new AllocationsTable(),
            new AliasesTable(),
            new BudgetsTable(),
            new WhatIfTable(),
            new EcbHistory());

    /** Those that clouds deliver. */
    private static final List<Table> DELIVERED =
            List.of(new FocusTable(), new InvoiceDetailTable(), new BillingPeriodTable());

    public static final List<Table> ALL =
            Stream.concat(WRITTEN.stream(), DELIVERED.stream()).toList();

    private KnownTables() {}

    /** The best of all known tables. */
    public static Match best(Header header) {
        return ALL.stream()
                .map(table -> table.match(header))
                .min(Match.BEST_FIRST)
                .orElseThrow();
    }

    /** Where a table begins that is known, or comes near to be. */
    public static Optional<TableStart<Match>> start(RowSource rows) {
        return TableStart.find(rows, row -> best(Header.of(row)), List.of(Match::complete, Match::near));
    }
}
