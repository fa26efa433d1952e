package io.outlay.cli;

/** How much a command says beside its result. */
public enum Volume {
    /** Only what is wrong. */
    QUIET,
    /** Notes, of which many of one kind are one line. */
    NORMAL,
    /** Each note by itself. */
    VERBOSE
}
