package io.outlay.job;

import java.sql.SQLException;
import java.util.List;

/** A small company's months for runs that are killed: July and August to be closed, September reverses some of them. */
final class KilledBooks {
    /** Published rows and their content; of the rest that a run keeps, how many there are. */
    private static final String ROWS = """
            select 'bi_ledger', count(*), md5(string_agg(r::text, ';' order by r::text)) from bi_ledger r
            union all select 'bi_restatement', count(*), md5(string_agg(r::text, ';' order by r::text)) from bi_restatement r
            union all select 'bi_verdict', count(*), md5(string_agg(r::text, ';' order by r::text)) from bi_verdict r
            union all select 'bi_bridge', count(*), md5(string_agg(r::text, ';' order by r::text)) from bi_bridge r
            union all select 'bi_period', count(*), md5(string_agg(r::text, ';' order by r::text)) from bi_period r
            union all select 'publishing', count(*), '' from closed_period where publishing
            union all select 'delivered', count(*), string_agg(period || ' ' || state, ';' order by period) from delivery
            union all select 'contents', count(*), string_agg(sha256, ';' order by sha256) from content
            union all select 'invoices', count(*), '' from invoice_fact
            union all select 'systems', count(*), '' from system_fact
            union all select 'scenarios', count(*), '' from scenario_fact
            """;

    private KilledBooks() {}

    static DiskWorkspace july(DiskWorkspace books) {
        return books.file("outlay.yaml", """
                        outlay:
                          company: Test Ltd
                          currency: EUR
                          delivery: { folder: handed }
                        """)
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,Shop,commerce,technology,buy,Shopco,Shopco
                        mail,Mail,marketing,tool,buy,Mailer,Mailer
                        """)
                .file("inbox/what-if/shop.csv", """
                        scenario,option,kind,parameter,likely,low,high,unit,source,note
                        Shop,*,general,horizon_months,24,,,,,
                        Shop,Stay,keep,annual_licence,1200,,,EUR,,
                        Shop,Switch,buy,annual_licence,900,800,1000,EUR,,
                        Shop,Switch,buy,implementation,500,,,EUR,,
                        """)
                .file("handed/note.txt", "Reports for finance.")
                .invoices(
                        "july.csv",
                        "S-7,2026-07-01,Shopco,95.00,EUR,2026-07-01,2026-07-31,,",
                        "M-7,2026-07-02,Mailer,240.00,EUR,2026-07-01,2027-06-30,,");
    }

    static DiskWorkspace august(DiskWorkspace books) {
        return books.invoices(
                "august.csv",
                "S-8,2026-08-01,Shopco,100.00,EUR,2026-08-01,2026-08-31,,",
                "X-8,2026-08-05,Cloudy Hosting,70.00,EUR,2026-08-01,2026-08-31,,");
    }

    /** A changed file, an alias for what was unmapped, a credit note for a closed month and one month's bill. */
    static DiskWorkspace september(DiskWorkspace books) {
        return books.invoices(
                        "august.csv",
                        "S-8,2026-08-01,Shopco,90.00,EUR,2026-08-01,2026-08-31,,",
                        "X-8,2026-08-05,Cloudy Hosting,70.00,EUR,2026-08-01,2026-08-31,,")
                .invoices(
                        "september.csv",
                        "S-9,2026-09-01,Shopco,110.00,EUR,2026-09-01,2026-09-30,,",
                        "C-9,2026-09-20,Shopco,-25.00,EUR,2026-07-01,2026-07-31,credit_note,S-7")
                .file("inbox/aliases.csv", "billing_name,system_id\nCloudy Hosting,shop\n");
    }

    /** Runs a query; gives its rows, columns joined. */
    interface Query {
        List<String> rows(String sql) throws SQLException;
    }

    static List<String> rows(Query query) throws SQLException {
        return query.rows(ROWS);
    }
}
