package io.outlay.store;

import io.outlay.model.Alias;
import io.outlay.model.CostPool;
import io.outlay.model.DocumentType;
import io.outlay.model.ExchangeRate;
import io.outlay.model.InvoiceLine;
import io.outlay.model.MetricReading;
import io.outlay.model.Sourcing;
import io.outlay.model.StagedLine;
import io.outlay.model.SystemClass;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import io.outlay.model.TechSystem;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The live facts of an attempt: of each path the newest content, and of older ones the months that no newer one covers. Of
 * a file that has vanished, what earlier periods used.
 */
public final class FactStore {
    /**
     * Which dated rows of a layer are live. Wants the fact as {@code f}, the layer as {@code l} and the parameter
     * {@code kind}.
     */
    static final String LIVE = """
            not exists (select from attempt_layer n join content_table t on t.content_id = n.content_id and t.kind = :kind
                        where n.attempt_id = l.attempt_id and n.path = l.path and n.ordinal > l.ordinal
                          and f.month between t.month_from and t.month_to)
            """;

    /** Which invoice lines of a layer stay when its file has vanished. */
    static final String KEPT_INVOICE = """
            (l.gone_after is null or f.month <= l.gone_after or exists (
                select from document_line d join closed_period c on c.attempt_id = d.attempt_id
                join attempt a on a.attempt_id = l.attempt_id and c.period = a.base_period
                where d.content_id = f.content_id and d.sheet = f.sheet and d.line = f.line and d.state = 'posted'))
            """;

    private static final String ORDER =
            " order by l.first_seen, l.path collate \"C\", f.sheet collate \"C\", f.line, l.ordinal";

    private final JdbcClient jdbc;

    public FactStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The register, as it stands now. */
    public List<TechSystem> systems(long attempt) {
        return jdbc.sql("""
                        select f.*, l.path from attempt_layer l join system_fact f using (content_id)
                        where l.attempt_id = :attempt and l.superseded_in is null and l.gone_after is null""" + ORDER)
                .param("attempt", attempt)
                .query((row, n) -> system(new Columns(row)))
                .list();
    }

    /** Aliases, those of vanished files included: what they mapped stays mapped. */
    public List<Alias> aliases(long attempt) {
        return jdbc.sql("""
                        select f.*, l.path from attempt_layer l join alias_fact f using (content_id)
                        where l.attempt_id = :attempt and l.superseded_in is null""" + ORDER)
                .param("attempt", attempt)
                .query((row, n) -> {
                    Columns c = new Columns(row);
                    return new Alias(
                            c.text("billing_name"), c.text("system_id"), c.maybeDate("valid_from"), c.source());
                })
                .list();
    }

    /** Exchange rates; of two for one date and currency, the later seen comes last. */
    public List<ExchangeRate> rates(long attempt) {
        return dated(attempt, "fx", "rate_fact", "true", (row, n) -> {
            Columns c = new Columns(row);
            return new ExchangeRate(c.date("date"), c.text("currency"), c.number("units_per_euro"), c.source());
        });
    }

    /** Figures of the business in order of first seen, path and line. */
    public List<MetricReading> metrics(long attempt) {
        return dated(
                attempt, "business", "metric_fact", "(l.gone_after is null or f.month <= l.gone_after)", (row, n) -> {
                    Columns c = new Columns(row);
                    return new MetricReading(
                            c.date("date"),
                            row.getBoolean("monthly"),
                            c.text("metric"),
                            c.number("value"),
                            c.maybeText("channel"),
                            c.maybeText("currency"),
                            c.source());
                });
    }

    /**
     * An invoice line with the content it stands in, since a path may have had several.
     */
    public record LiveLine(long contentId, StagedLine staged) {}

    /** Invoice lines in order of first seen, path, sheet and line. */
    public List<LiveLine> invoiceLines(long attempt) {
        return dated(attempt, "invoices", "invoice_fact", KEPT_INVOICE, (row, n) -> {
            Columns c = new Columns(row);
            return new LiveLine(row.getLong("content_id"), new StagedLine(invoiceLine(c), c.month("first_seen")));
        });
    }

    private <T> List<T> dated(long attempt, String kind, String table, String kept, RowMapper<T> mapper) {
        return jdbc.sql("select f.*, l.path, l.first_seen from attempt_layer l join " + table + " f using (content_id)"
                        + " where l.attempt_id = :attempt and " + LIVE + " and " + kept + ORDER)
                .param("attempt", attempt)
                .param("kind", kind)
                .query(mapper)
                .list();
    }

    private static TechSystem system(Columns c) throws SQLException {
        return new TechSystem(
                c.text("system_id"),
                c.text("name"),
                c.choice("layer", TechLayer.class),
                c.choice("type", SystemType.class),
                c.choice("sourcing", Sourcing.class),
                c.maybeText("vendor"),
                c.maybeChoice("class", SystemClass.class),
                c.maybeText("capability"),
                c.maybeText("owner"),
                c.maybeText("driver"),
                c.maybeDate("go_live"),
                c.maybeDate("retired"),
                c.maybeNumber("build_cost"),
                c.maybeNumber("build_estimate"),
                c.maybeNumber("planned_upkeep_share"),
                c.maybeInt("users"),
                c.texts("masters"),
                c.maybeInt("modules_paid"),
                c.maybeInt("modules_used"),
                c.texts("billing_names"),
                c.source());
    }

    /** From the columns of {@code invoice_fact} and a {@code path}. */
    static InvoiceLine invoiceLine(Columns c) throws SQLException {
        return new InvoiceLine(
                c.text("invoice_no"),
                c.date("issue_date"),
                c.text("vendor"),
                c.number("net_amount"),
                c.text("currency"),
                c.maybeText("vendor_id"),
                c.maybeText("system_id"),
                c.maybeText("line_no"),
                c.choice("document_type", DocumentType.class),
                c.maybeText("description"),
                c.choice("category", CostPool.class),
                c.maybeNumber("quantity"),
                c.maybeText("unit"),
                c.maybeNumber("unit_price"),
                c.maybeDate("service_start"),
                c.maybeDate("service_end"),
                c.maybeText("original_invoice_no"),
                c.row().getBoolean("one_off"),
                c.maybeText("cost_centre"),
                c.maybeNumber("fx_rate"),
                c.source());
    }
}
