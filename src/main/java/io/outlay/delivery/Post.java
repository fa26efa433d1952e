package io.outlay.delivery;

import io.outlay.model.ledger.Digest;
import io.outlay.settings.MailSettings;
import io.outlay.settings.MailSettings.Recipient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Letters about one published revision.
 *
 * @param report folder of the revision
 * @param place folder or URL under which readers find {@code <period>/}
 * @param workspace its id
 * @param password of the server's user
 */
public record Post(MailSettings settings, Path report, String place, String workspace, Optional<String> password) {

    /** The id that the letter to a recipient has. */
    public String messageId(Digest digest, Recipient recipient) {
        return MessageId.of(workspace, digest.period(), digest.revision(), recipient.address(), settings.from());
    }

    /**
     * Writes and sends a letter; one that the server finds too large goes once more without the workbook.
     *
     * @param date of sending
     * @throws IOException when the letter cannot be written: nothing has left then
     */
    public Ending send(Digest digest, Recipient recipient, Instant date) throws IOException {
        Path workbook = report.resolve("tech-cost-" + digest.period() + ".xlsx");
        String found = place(digest, workbook);
        Enclosure enclosure = Enclosure.of(workbook, found, recipient.attach(), settings);
        SmtpServer server = new SmtpServer(settings, password);
        Ending ending = server.send(letter(digest, recipient, date, enclosure), enclosure.note());
        if (ending instanceof Ending.TooLarge && enclosure.file().isPresent()) {
            Enclosure named = Enclosure.refused(workbook, found);
            return server.send(letter(digest, recipient, date, named), named.note());
        }
        return ending;
    }

    Letter letter(Digest digest, Recipient recipient, Instant date, Enclosure enclosure) {
        Content content = Content.of(digest, recipient.layers());
        return new Letter(
                messageId(digest, recipient),
                settings.from(),
                recipient.to(),
                date,
                content.subject(),
                PlainBody.of(content, enclosure),
                HtmlBody.of(content, enclosure),
                enclosure.file());
    }

    private String place(Digest digest, Path workbook) {
        return String.join(
                place.contains("\\") ? "\\" : "/",
                place.replaceFirst("[/\\\\]+$", ""),
                digest.period().toString(),
                workbook.getFileName().toString());
    }
}
