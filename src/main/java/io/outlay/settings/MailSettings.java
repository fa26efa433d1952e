package io.outlay.settings;

import io.outlay.model.TechLayer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who gets a finished report by e-mail, and over which server. The password is no setting: it comes from the environment or
 * a file.
 *
 * @param host of the SMTP server; empty when no mail is sent
 * @param user to log in with; empty for a server that wants none
 * @param from address of the sender, with or without a name
 * @param maxAttachment MB (1,000,000 bytes) up to which the workbook is attached; a larger one is only named
 * @param link folder or URL under which readers find {@code <period>/}; empty for the place where it was published
 * @param timeoutSeconds to wait for an answer of the server
 */
public record MailSettings(
        String host,
        int port,
        String user,
        String from,
        Tls tls,
        int maxAttachment,
        String link,
        int timeoutSeconds,
        List<Recipient> recipients) {
    public MailSettings {
        host = orEmpty(host);
        user = orEmpty(user);
        from = orEmpty(from);
        link = orEmpty(link);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    /** An address without the name that may stand before it. */
    public static String address(String named) {
        return named.substring(named.indexOf('<') + 1).replace(">", "");
    }

    /** How the connection is kept from others. */
    public enum Tls {
        /** Plain at first, and given up when the server offers no TLS. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        NONE
    }

    /** What becomes of the workbook. */
    public enum Attach {
        WORKBOOK,
        /** Named in the text with its place. */
        LINK,
        NONE
    }

    /**
     * @param to address, with or without a name
     * @param layers that letter, workbook and page are cut to; empty for all
     * @param costCentres that they are cut to, as invoice lines name them; empty for all
     */
    public record Recipient(String to, List<TechLayer> layers, List<String> costCentres, Attach attach) {
        public Recipient {
            layers = layers == null ? List.of() : List.copyOf(layers);
            costCentres = costCentres == null ? List.of() : List.copyOf(costCentres);
            attach = attach == null ? Attach.WORKBOOK : attach;
        }

        /** What of a report is for them. */
        public ReportCut cut() {
            return new ReportCut(layers, costCentres);
        }

        /** Without a name. */
        public String address() {
            return MailSettings.address(to);
        }
    }

    /** The parts of a report that are written beside the whole, each once, by name. */
    public List<ReportCut> cuts() {
        SortedMap<String, ReportCut> byName = new TreeMap<>();
        recipients.stream()
                .map(Recipient::cut)
                .filter(cut -> !cut.isWhole())
                .forEach(cut -> byName.put(cut.name(), cut));
        return List.copyOf(byName.values());
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
