package io.outlay.delivery;

import io.outlay.model.Sha256;
import io.outlay.settings.MailSettings;
import java.time.YearMonth;
import java.util.Locale;

/** The Message-ID of a letter: the same report for the same recipient has the same, so that mail programs show it once. */
final class MessageId {
    private static final int DIGITS = 32;

    private MessageId() {}

    /**
     * @param workspace id of the workspace
     * @param recipient address without a name
     * @param from address of the sender; its domain ends the id
     */
    static String of(String workspace, YearMonth period, int revision, String recipient, String from) {
        String hash = new Sha256()
                .add(workspace)
                .add(period.toString())
                .add(Integer.toString(revision))
                .add(recipient.toLowerCase(Locale.ROOT))
                .hex()
                .substring(0, DIGITS);
        String address = MailSettings.address(from);
        String domain = address.substring(address.indexOf('@') + 1);
        return "<outlay." + period + ".r" + revision + "." + hash + "@" + domain + ">";
    }
}
