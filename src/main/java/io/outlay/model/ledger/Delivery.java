package io.outlay.model.ledger;

import io.outlay.model.Names;
import java.time.YearMonth;

/**
 * What is known of sending a published report to one recipient.
 *
 * @param recipient folder, or e-mail address without a name
 * @param messageId of the mail; empty for a folder
 * @param attempts how often it was begun
 * @param note what became of the workbook, or why it failed; may be empty
 */
public record Delivery(
        YearMonth period,
        int revision,
        Channel channel,
        String recipient,
        String messageId,
        State state,
        int attempts,
        String note) {

    /** The way it takes. */
    public enum Channel {
        FOLDER,
        MAIL;

        /** The name in tables and documents. */
        public String id() {
            return Names.id(this);
        }
    }

    /** How far it got. */
    public enum State {
        /** Begun, and not known to have ended: it may have arrived. */
        SENDING,
        SENT,
        /** Surely not arrived. */
        FAILED;

        /** The name in tables and documents. */
        public String id() {
            return Names.id(this);
        }
    }

    public Delivery with(State other, String otherNote) {
        return new Delivery(period, revision, channel, recipient, messageId, other, attempts, otherNote);
    }
}
