package io.outlay.analysis.proposal;

/** What a proposal is to the cost of the stack. */
public enum Part {
    /** Of the vendors that make 95 % of the money, the larger first, and those whose money is not known. */
    MAIN,
    REST,
    /** Billed once, longer ago than a year: nothing that runs on. */
    ONE_OFF,
    /** By its name no vendor of software or services for it. */
    NOT_SOFTWARE
}
