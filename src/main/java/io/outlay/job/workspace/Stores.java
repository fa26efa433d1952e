package io.outlay.job.workspace;

import io.outlay.store.AttemptStore;
import io.outlay.store.BridgeStore;
import io.outlay.store.ContentStore;
import io.outlay.store.DeliveryStore;
import io.outlay.store.FactStore;
import io.outlay.store.FileChangeStore;
import io.outlay.store.LedgerStore;
import io.outlay.store.PostingStore;
import io.outlay.store.PublicationStore;
import io.outlay.store.ResultStore;
import io.outlay.store.TieOutStore;
import javax.sql.DataSource;

/** The table groups of one database. */
public record Stores(
        ContentStore contents,
        AttemptStore attempts,
        FileChangeStore changes,
        FactStore facts,
        PostingStore postings,
        LedgerStore ledger,
        BridgeStore bridge,
        TieOutStore tieOut,
        PublicationStore publications,
        ResultStore results,
        DeliveryStore deliveries) {
    /** The stage in which a database begins to serve, in words for a user. */
    public static final String STAGE = "starting database";

    /** @param currency reporting currency */
    public static Stores of(DataSource dataSource, String currency) {
        return new Stores(
                new ContentStore(dataSource),
                new AttemptStore(dataSource),
                new FileChangeStore(dataSource),
                new FactStore(dataSource),
                new PostingStore(dataSource),
                new LedgerStore(dataSource, currency),
                new BridgeStore(dataSource),
                new TieOutStore(dataSource),
                new PublicationStore(dataSource),
                new ResultStore(dataSource),
                new DeliveryStore(dataSource));
    }
}
