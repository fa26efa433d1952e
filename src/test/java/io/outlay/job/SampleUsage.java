package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Usage as a table of a {@link TrinoCluster}, and a workspace whose ledger follows from it. */
final class SampleUsage {
    private static final String SYSTEMS = """
            system_id,name,layer,type,sourcing,vendor,billing_names
            shop,Shop,commerce,technology,buy,Shopco,Shopco
            nimbus,Nimbus,operations,technology,buy,Nimbus,Nimbus
            base,Base,operations,technology,buy,Basis,Basis
            """;
    private static final String ALLOCATIONS = """
            from_system,to_system,valid_from,driver
            base,shop,2025-07-01,requests
            base,nimbus,2025-07-01,requests
            """;

    private SampleUsage() {}

    /**
     * Generated rows of a year: two systems, a metric that is summed and one whose highest counts, days of doubles.
     *
     * @param thousands of rows
     */
    static void generate(TrinoCluster cluster, String table, int thousands) throws SQLException {
        cluster.execute(
                "create schema if not exists hive.billing", """
                create table TABLE (system_id varchar, "date" date, metric varchar, value double)
                  with (format = 'PARQUET')""".replace("TABLE", table), """
                insert into TABLE
                select case when n % 7 < 2 then 'shop' else 'nimbus' end,
                  case when n % 29 = 0 then last_day_of_month(date_add('month', cast(n % 12 as integer),
                    date '2025-07-01')) else date_add('day', cast(n * 31 % 28 as integer),
                    date_add('month', cast(n % 12 as integer), date '2025-07-01')) end,
                  case when n % 5 = 0 then 'Seats active' else 'requests' end,
                  cast(n * 7919 % 1000003 as double) / 1000000
                from (select a * 1000 + b as n from unnest(sequence(0, LAST)) as x(a)
                  cross join unnest(sequence(0, 999)) as y(b))
                """.replace("TABLE", table)
                        .replace("LAST", Integer.toString(thousands - 1)));
    }

    /** Puts register, bills and the rule by which usage shares them into a workspace. */
    static Path share(Path workspace) throws IOException {
        StringBuilder bills =
                new StringBuilder("invoice_no,issue_date,vendor,net_amount,currency,service_start,service_end\n");
        for (int month = 1; month <= 6; month++) {
            bills.append("B-M,2026-0M-28,Basis,97531.47,EUR,2026-0M-01,2026-0M-28\n".replace("M", "" + month));
        }
        Files.writeString(workspace.resolve("systems.csv"), SYSTEMS);
        Files.writeString(workspace.resolve("inbox/allocations.csv"), ALLOCATIONS);
        Files.writeString(workspace.resolve("inbox/bills.csv"), bills);
        return workspace;
    }
}
