package io.outlay.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of clouds as tables of a {@link TrinoCluster}. */
final class SampleCharges {
    static final String COLUMNS = "invoiceissuername varchar, providername varchar, billingaccountid varchar,"
            + " billingperiodstart date, chargeperiodstart timestamp(3), chargecategory varchar, servicename varchar,"
            + " subaccountid varchar, billedcost double, effectivecost decimal(30, 12), billingcurrency varchar,"
            + " tags varchar";

    private SampleCharges() {}

    /**
     * Generated rows of a year: three accounts, twenty services, doubles and decimals, credits, tax, two currencies, and tags
     * of which no two are the same.
     *
     * @param thousands of rows
     */
    static void generate(TrinoCluster cluster, String table, int thousands) throws SQLException {
        cluster.execute(
                "create schema if not exists hive.billing",
                "create table " + table + " (" + COLUMNS + ") with (format = 'PARQUET')",
                """
                insert into TABLE
                select 'Nimbus', 'Nimbus', cast(4711 + n % 3 as varchar),
                  date_add('month', cast(n % 12 as integer), date '2025-07-01'),
                  date_add('hour', cast(n * 31 % 672 as integer),
                    cast(date_add('month', cast(n % 12 as integer), date '2025-07-01') as timestamp(3))),
                  case when n % 50 = 0 then 'Tax' when n % 17 = 0 then 'Purchase' else 'Usage' end,
                  'Service ' || cast(n % 20 as varchar),
                  'account-' || cast(n % 11 as varchar),
                  cast(n * 7919 % 1000003 - 1000 as double) / 1000000,
                  cast(n * 104729 % 1000003 as decimal(30, 12)) / decimal '1000000.0',
                  case when n % 13 = 0 then 'USD' else 'EUR' end,
                  '{"request":"' || cast(n as varchar) || '","system_id":"'
                    || case when n % 4 = 0 then 'shop' else 'nimbus' end || '"}'
                from (select cast(a as bigint) * 1000 + b as n
                  from (select a * 1000 + c as a from unnest(sequence(0, LAST)) as x(a)
                    cross join unnest(sequence(0, 999)) as z(c) where a * 1000 + c < THOUSANDS)
                  cross join unnest(sequence(0, 999)) as y(b))
                """.replace("TABLE", table)
                        .replace("LAST", Integer.toString((thousands - 1) / 1000))
                        .replace("THOUSANDS", Integer.toString(thousands)));
    }

    /** The rows of a file that DuckDB reads as a table of the same types. */
    static void load(TrinoCluster cluster, String table, String reader) throws SQLException, IOException {
        List<String> columns = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            try (ResultSet described = statement.executeQuery("describe select * from " + reader)) {
                while (described.next()) {
                    columns.add("\"" + described.getString(1).toLowerCase(Locale.ROOT) + "\" "
                            + type(described.getString(2)));
                }
            }
            cluster.execute(
                    "create schema if not exists hive.billing",
                    "create table " + table + " (" + String.join(", ", columns) + ") with (format = 'PARQUET')");
            Files.createDirectories(cluster.table(table));
            statement.execute("copy (select * from " + reader + ") to '"
                    + cluster.table(table).resolve("rows.parquet") + "' (format parquet)");
        }
    }

    private static String type(String duck) {
        String type = duck.toLowerCase(Locale.ROOT);
        return type.startsWith("timestamp") ? "timestamp(3)" : type;
    }

    /** The one file of a table. */
    static Path file(TrinoCluster cluster, String table) throws IOException {
        try (var files = Files.list(cluster.table(table))) {
            List<Path> rows = files.filter(
                            file -> !file.getFileName().toString().startsWith("."))
                    .toList();
            if (rows.size() != 1) {
                throw new IOException("not one file, but " + rows);
            }
            return rows.get(0);
        }
    }
}
