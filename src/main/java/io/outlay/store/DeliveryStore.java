package io.outlay.store;

import io.outlay.model.ledger.Delivery;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was sent to whom. Each call is durable when it returns: it wants no transaction around it. */
public final class DeliveryStore {
    private final JdbcClient jdbc;

    public DeliveryStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Deliveries of a period's revision. */
    public List<Delivery> of(YearMonth period, int revision) {
        return jdbc.sql("""
                        select * from delivery where period = ? and revision = ?
                        order by channel, recipient collate "C\"""")
                .params(period.atDay(1), revision)
                .query(Columns.as(Delivery.class))
                .list();
    }

    /**
     * Writes that a delivery begins, before anything leaves.
     *
     * @return when, by the clock of the database
     */
    public Instant begin(Delivery delivery) {
        return jdbc.sql("""
                        insert into delivery
                            (period, revision, channel, recipient, message_id, state, attempts, note, changed)
                        values (?, ?, ?, ?, ?, 'sending', 1, '', now())
                        on conflict (period, revision, channel, recipient) do update set
                            state = 'sending', attempts = delivery.attempts + 1, note = '', changed = now()
                        returning changed""")
                .params(
                        delivery.period().atDay(1),
                        delivery.revision(),
                        delivery.channel().id(),
                        delivery.recipient(),
                        delivery.messageId())
                .query((row, n) ->
                        row.getObject("changed", OffsetDateTime.class).toInstant())
                .single();
    }

    /** Writes how a delivery that was begun ended, or why that is not known. */
    public void end(Delivery delivery) {
        jdbc.sql("""
                        update delivery set state = ?, note = ?, changed = now()
                        where period = ? and revision = ? and channel = ? and recipient = ?""")
                .params(
                        delivery.state().id(),
                        delivery.note(),
                        delivery.period().atDay(1),
                        delivery.revision(),
                        delivery.channel().id(),
                        delivery.recipient())
                .update();
    }
}
