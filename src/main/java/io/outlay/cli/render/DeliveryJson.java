package io.outlay.cli.render;

import io.outlay.model.ledger.Delivery;

/**
 * A delivery in the documents of {@code --json}:
 *
 * <pre>
 * {"channel": "mail", "recipient": "cfo@acme.example", "state": "sent", "note": "workbook attached",
 *  "message_id": "&lt;outlay.2026-09.r1.…@acme.example&gt;"}
 * </pre>
 *
 * @param channel {@code folder} or {@code mail}
 * @param state {@code sent}, {@code failed}, or {@code sending}: it may have been sent
 * @param messageId null for a folder
 */
record DeliveryJson(String channel, String recipient, String state, String note, String messageId) {
    static DeliveryJson of(Delivery delivery) {
        return new DeliveryJson(
                delivery.channel().id(),
                delivery.recipient(),
                delivery.state().id(),
                delivery.note(),
                delivery.messageId().isEmpty() ? null : delivery.messageId());
    }
}
