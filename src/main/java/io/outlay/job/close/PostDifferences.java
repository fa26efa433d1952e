package io.outlay.job.close;

import io.outlay.job.workspace.Stores;

/** Posts what differs between the entries that the ledger should hold and what earlier periods posted. */
public final class PostDifferences implements CloseStep {
    private final CloseRun run;
    private final Stores stores;

    public PostDifferences(CloseRun run, Stores stores) {
        this.run = run;
        this.stores = stores;
    }

    @Override
    public String title() {
        return "posting";
    }

    @Override
    public boolean work(StepWork work) {
        run.verifyHeld().run();
        work.wrote(stores.postings().post(work.attempt()));
        work.progress().advance(1);
        return false;
    }
}
