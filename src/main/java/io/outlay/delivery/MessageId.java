package io.outlay.delivery;

import io.outlay.model.Sha256;
import java.time.YearMonth;
import java.util.Locale;

/** The Message-ID of a letter: the same report for the same recipient has the same, so that mail programs show it once. */
public final class MessageId {
    private static final int DIGITS = 32;

    private MessageId() {}

    /**
     * @param workspace id of the workspace
     * @param recipient address without a name
     * @param from address of the sender; its domain ends the id
     */
    public static String of(String workspace, YearMonth period, int revision, String recipient, String from) {
        String hash = new Sha256()
                .add(workspace)
                .add(period.toString())
                .add(Integer.toString(revision))
                .add(recipient.toLowerCase(Locale.ROOT))
                .hex()
                .substring(0, DIGITS);
        String domain = bare(from).substring(bare(from).indexOf('@') + 1);
        return "<outlay." + period + ".r" + revision + "." + hash + "@" + domain + ">";
    }

    /** The address without the name before it. */
    public static String bare(String address) {
        return address.substring(address.indexOf('<') + 1).replace(">", "");
    }
}
