package io.outlay.job.close;

/** One step of the close. What it is asked to do again after a crash it starts anew; what it hands on lies in the store. */
public interface CloseStep {
    /** Words for a progress bar: {@code reading files}. */
    String title();

    /** Units of work for a progress bar; -1 when unknown. */
    default long expected() {
        return -1;
    }

    /**
     * Does a part of the work in one transaction.
     *
     * @return whether there is more: then it is called again in a transaction of its own
     */
    boolean work(StepWork work);
}
