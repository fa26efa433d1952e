package io.outlay.intake.table.known;

import io.outlay.intake.table.Column;
import io.outlay.intake.table.Header;
import io.outlay.intake.table.Match;
import io.outlay.intake.table.RawRow;
import io.outlay.intake.table.RowSource;
import io.outlay.intake.table.Table;
import io.outlay.intake.table.TableStart;
import io.outlay.intake.table.focus.BillingPeriodTable;
import io.outlay.intake.table.focus.FocusTable;
import io.outlay.intake.table.focus.InvoiceDetailTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All tables that are recognised. A new one is a class and a line here. */
public final class KnownTables {
    public static final List<Table> ALL = List.of(
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
            new GeneralLedgerTable(),
            new WhatIfTable(),
            new EcbHistory(),
            new FocusTable(),
            new InvoiceDetailTable(),
            new BillingPeriodTable());

    /** Metrics that are counted, not added: the seats of a day are not more because they were counted twice. */
    private static final Set<String> STOCKS = Set.of("seats_paid", "seats_active");

    private KnownTables() {}

    /** Whether of the rows of a system, metric and day the highest counts, and not their sum. */
    public static boolean isHighest(String metric) {
        return STOCKS.contains(metric);
    }

    /** The columns of a table that does not look at the header, in the order of its template. */
    public static List<String> columns(String kind) {
        Header none = Header.of(new RawRow(1, List.of(), "", Optional.empty()));
        return ALL.stream()
                .filter(table -> table.kind().equals(kind))
                .flatMap(table -> table.columns(none).stream())
                .map(Column::name)
                .toList();
    }

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
