package io.outlay.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail to one recipient.
 *
 * @param to address, with or without a name
 * @param date of sending
 * @param html the same as {@code text}, set in type
 * @param attachment a file that goes with it
 */
public record Letter(
        String messageId,
        String from,
        String to,
        Instant date,
        String subject,
        String text,
        String html,
        Optional<Path> attachment) {}
