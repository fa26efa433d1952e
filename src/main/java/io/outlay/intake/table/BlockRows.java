package io.outlay.intake.table;

/** Takes rows of a table of many from the bytes of their text, as far as they are plain and of a kind that came before. */
@FunctionalInterface
public interface BlockRows {
    /** Takes none. */
    BlockRows NONE = block -> {};

    /** Passes the rows that it takes, up to the first that it leaves to others or that is not whole. */
    void take(TextBlock block);
}
