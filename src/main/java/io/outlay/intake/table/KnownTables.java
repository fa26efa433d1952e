package io.outlay.intake.table;

import java.util.List;

/** All tables that are recognised. A new one is a class and a line here. */
final class KnownTables {
    static final List<Table> ALL = List.of(
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

    private KnownTables() {}
}
