package io.outlay.store.server;

/** The database cannot be used. Its message is the fault, then the remedy on a line of its own. */
public abstract class ServerFault extends RuntimeException {
    private final String fault;
    private final String remedy;

    ServerFault(String fault, String remedy, Throwable cause) {
        super(fault + "\n" + remedy, cause);
        this.fault = fault;
        this.remedy = remedy;
    }

    /** What is wrong, one line or several, without the remedy. */
    public String fault() {
        return fault;
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }
}
