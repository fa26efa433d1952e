package io.outlay.delivery;

import io.outlay.settings.MailSettings;
import io.outlay.settings.MailSettings.Attach;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of the workbook: attached, named with its place, or neither.
 *
 * @param sentence for the reader; empty when there is nothing to say
 * @param place where the workbook lies; empty unless the sentence ends with it
 * @param note for the record
 */
record Enclosure(Optional<Path> file, String sentence, String place, String note) {
    private static final long MB = 1_000_000;

    /**
     * @param workbook file of the published revision
     * @param place where a reader finds it
     */
    static Enclosure of(Path workbook, String place, Attach attach, MailSettings settings) throws IOException {
        if (attach == Attach.NONE) {
            return new Enclosure(Optional.empty(), "", "", "text only");
        }
        long bytes = Files.size(workbook);
        if (attach == Attach.WORKBOOK && bytes <= settings.maxAttachment() * MB) {
            return new Enclosure(
                    Optional.of(workbook),
                    "The workbook " + workbook.getFileName() + " is attached.",
                    "",
                    "workbook attached");
        }
        return attach == Attach.LINK ? linked(place) : tooLarge(bytes, place);
    }

    private static Enclosure linked(String place) {
        return new Enclosure(Optional.empty(), "The workbook: ", place, "workbook named");
    }

    private static Enclosure tooLarge(long bytes, String place) {
        return new Enclosure(
                Optional.empty(),
                "The workbook is too large for a mail (" + megabytes(bytes) + "). You find it here: ",
                place,
                "workbook named, " + megabytes(bytes) + " are too large to attach");
    }

    /** What stands below findings of which some are left out. */
    String more(int count) {
        return "… and " + count + (sentence.isEmpty() ? " more." : " more in the workbook.");
    }

    /** When the server itself takes no letter of that size. */
    static Enclosure refused(Path workbook, String place) throws IOException {
        return tooLarge(Files.size(workbook), place);
    }

    private static String megabytes(long bytes) {
        return BigDecimal.valueOf(bytes)
                        .movePointLeft(6)
                        .setScale(1, RoundingMode.UP)
                        .toPlainString() + " MB";
    }
}
