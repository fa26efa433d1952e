package io.outlay.store;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** How invoices spell their vendors. */
final class VendorNames {
    private static final String FIRST = """
            select split_part(d.document, '|', 1) as vendor_key, f.vendor,
                   min(array[d.path, d.sheet, lpad(d.line::text, 19, '0'), lpad(d.content_id::text, 19, '0')] collate "C")
                       as first_line
            from document_line d join invoice_fact f using (content_id, sheet, line)
            where d.attempt_id = ?
            group by 1, 2 order by first_line""";

    /** Asked apart: joined to what changed, of which the database cannot know the size, all lines were gone through for each. */
    private static final String OF_DOCUMENTS = """
            select distinct on (l.document) l.document, f.vendor
            from document_line l join invoice_fact f using (content_id, sheet, line)
            where l.document = any(:documents)
            order by l.document, l.attempt_id desc, f.vendor collate "C\"""";

    private VendorNames() {}

    /** By the key that opens a document: as the first of all lines has it, in order of path, sheet and line. */
    static Map<String, String> first(JdbcClient jdbc, long attempt) {
        Map<String, String> vendors = new HashMap<>();
        jdbc.sql(FIRST).param(attempt).query(row -> {
            vendors.putIfAbsent(row.getString("vendor_key"), row.getString("vendor"));
        });
        return vendors;
    }

    /** By document, as the latest attempt has it. */
    static Map<String, String> ofDocuments(JdbcClient jdbc, String... documents) {
        Map<String, String> vendors = new HashMap<>();
        jdbc.sql(OF_DOCUMENTS)
                .param("documents", new SqlArrayValue("text", (Object[]) documents))
                .query(row -> {
                    vendors.put(row.getString("document"), row.getString("vendor"));
                });
        return vendors;
    }
}
