package io.outlay.delivery;

import io.outlay.model.ledger.Delivery.State;

/** How sending to one recipient ended. */
public sealed interface Ending {
    /** What is to be recorded. */
    State state();

    /** What became of the workbook, or why it failed, with its remedy on a line of its own. */
    String note();

    /** Arrived at the server, or in the folder. */
    record Sent(String note) implements Ending {
        @Override
        public State state() {
            return State.SENT;
        }
    }

    /**
     * Surely not arrived.
     *
     * @param forAll whether the next recipient would fare alike
     */
    record Failed(String note, boolean forAll) implements Ending {
        @Override
        public State state() {
            return State.FAILED;
        }
    }

    /** Refused for its size, which without the workbook would be less. */
    record TooLarge(String note) implements Ending {
        @Override
        public State state() {
            return State.FAILED;
        }
    }

    /** The connection broke after the letter had begun to leave: only the recipient knows. */
    record Unknown(String note) implements Ending {
        @Override
        public State state() {
            return State.SENDING;
        }
    }
}
