package io.outlay.delivery;

import io.outlay.model.ledger.Digest;
import io.outlay.settings.MailSettings;
import io.outlay.settings.MailSettings.Attach;
import io.outlay.settings.MailSettings.Recipient;
import io.outlay.settings.ReportCut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
        ReportCut cut = recipient.cut();
        Path own = cut.isWhole() ? report : report.resolve(ReportCut.FOLDER).resolve(cut.name());
        Path workbook = own.resolve("tech-cost-" + digest.period() + ".xlsx");
        if (isNeeded(recipient) && !Files.exists(workbook)) {
            return new Ending.Failed(
                    "its report has no part for " + cut.names()
                            + "\nRun the period again: the part is added and delivered.",
                    false);
        }
        String found = place(digest, workbook);
        Digest told = cut.costCentres().isEmpty() ? digest : DigestFile.read(own);
        Enclosure enclosure = Enclosure.of(workbook, found, recipient.attach(), settings);
        SmtpServer server = new SmtpServer(settings, password);
        Ending ending = server.send(letter(told, recipient, date, enclosure), enclosure.note());
        if (ending instanceof Ending.TooLarge && enclosure.file().isPresent()) {
            Enclosure named = Enclosure.refused(workbook, found);
            return server.send(letter(told, recipient, date, named), named.note());
        }
        return ending;
    }

    /** Whether there is no letter without the files of the recipient's cut. */
    private static boolean isNeeded(Recipient recipient) {
        ReportCut cut = recipient.cut();
        return !cut.isWhole()
                && (recipient.attach() != Attach.NONE || !cut.costCentres().isEmpty());
    }

    Letter letter(Digest digest, Recipient recipient, Instant date, Enclosure enclosure) {
        Content content = Content.of(digest, recipient.cut());
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
        String separator = place.contains("\\") ? "\\" : "/";
        return Stream.concat(
                        Stream.of(
                                place.replaceFirst("[/\\\\]+$", ""),
                                digest.period().toString()),
                        StreamSupport.stream(report.relativize(workbook).spliterator(), false)
                                .map(Path::toString))
                .collect(Collectors.joining(separator));
    }
}
