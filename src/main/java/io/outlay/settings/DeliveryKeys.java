package io.outlay.settings;

import io.outlay.model.TechLayer;
import io.outlay.settings.SettingRule.Address;
import io.outlay.settings.SettingRule.Choice;
import io.outlay.settings.SettingRule.Number;
import io.outlay.settings.SettingRule.Several;
import io.outlay.settings.SettingRule.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where finished reports are sent. Recipients in their short and their full form:
 *
 * <pre>
 * mail.recipients: cfo@acme.example, it@acme.example
 *
 * mail.recipients:
 *   - cfo@acme.example
 *   - to: Service team &lt;service@acme.example&gt;
 *     layers: [service]
 *     attach: none
 *   - to: stores@acme.example
 *     cost-centres: [4100, 4200]
 * </pre>
 */
final class DeliveryKeys {
    static final String RECIPIENTS = "mail.recipients";

    private static final SettingRule LAYER =
            new Choice(Arrays.stream(TechLayer.values()).map(TechLayer::id).toList(), '_');
    private static final SettingRule ATTACH = new Choice(List.of("workbook", "link", "none"));
    private static final SettingRule COST_CENTRE = new Text("a cost centre, as invoices name it", "4100");
    private static final String CENTRES = "cost-centres";
    private static final Pattern RECIPIENT = Pattern.compile("mail\\.recipients\\[([0-9]{1,3})](?:\\.(to|attach"
            + "|layers(?:\\[[0-9]])?|cost[-_]?[cC]entres(?:\\[[0-9]{1,2}])?))?");
    private static final Pattern VARIABLE =
            Pattern.compile("MAIL_RECIPIENTS_([0-9]{1,3})(?:_(TO|LAYERS|COST_?CENTRES|ATTACH))?");

    /** Without a default: what is not set is not sent. */
    private static final List<SettingKey> OPTIONAL = List.of(
            SettingKey.open("delivery.folder", new Text("a folder", "/mnt/finance/tech-cost"))
                    .means("gets a copy of each report"),
            SettingKey.open("mail.host", new Text("the name of a mail server", "smtp.acme.example"))
                    .means("the mail server"),
            SettingKey.open("mail.user", new Text("a user name", "outlay"))
                    .means("who logs in; the password comes from `OUTLAY_MAIL_PASSWORD`"),
            SettingKey.open("mail.from", new Address()).means("who sends"),
            SettingKey.open("mail.link", new Text("a folder or a URL", "https://files.acme.example/tech-cost"))
                    .means("where readers find the reports"),
            SettingKey.open(RECIPIENTS, new Several(new Address()))
                    .means(
                            "who gets the reports; `to`, `layers`, `cost-centres` and `attach` (`workbook link none`) of each where they differ"));

    private DeliveryKeys() {}

    static List<SettingKey> standard() {
        return List.of(
                SettingKey.of("mail.port", "587", Number.whole(1, 65535)).means("port of the mail server"),
                SettingKey.of("mail.tls", "starttls", new Choice(List.of("starttls", "tls", "none")))
                        .means("`starttls` (required of the server), `tls` (port 465) or `none`"),
                SettingKey.of("mail.max-attachment", "10", Number.whole(0, 100))
                        .means("up to which the workbook is attached")
                        .in("MB"),
                SettingKey.of("mail.timeout-seconds", "30", Number.whole(1, 600))
                        .means("how long an answer of the mail server is waited for")
                        .in("seconds"));
    }

    static List<SettingKey> optional() {
        return OPTIONAL;
    }

    /** Whether a full name is that of the recipients, or of one of them. */
    static boolean isRecipient(String fullName) {
        return fullName.startsWith(SettingKeys.PREFIX + "." + RECIPIENTS);
    }

    static Optional<SettingKey> named(String name) {
        Matcher recipient = RECIPIENT.matcher(name);
        return recipient.matches()
                ? Optional.of(recipient(recipient.group(1), recipient.group(2)))
                : OPTIONAL.stream().filter(key -> key.isSpelled(name)).findFirst();
    }

    /** The key that an environment variable means; its name without {@code OUTLAY_}. */
    static Optional<SettingKey> ofVariable(String variable) {
        Matcher recipient = VARIABLE.matcher(variable);
        return recipient.matches()
                ? Optional.of(recipient(
                        recipient.group(1),
                        recipient.group(2) == null ? "to" : recipient.group(2).toLowerCase(Locale.ROOT)))
                : OPTIONAL.stream().filter(key -> key.isVariable(variable)).findFirst();
    }

    private static SettingKey recipient(String index, String part) {
        String name = RECIPIENTS + "[" + Integer.parseInt(index) + "].";
        if (part == null || part.equals("to")) {
            return SettingKey.open(name + "to", new Address());
        }
        if (part.equals("attach")) {
            return SettingKey.open(name + part, ATTACH);
        }
        SettingRule one = part.startsWith("layers") ? LAYER : COST_CENTRE;
        String canonical = part.replaceFirst("^(?i)cost[-_]?centres", CENTRES);
        return SettingKey.open(name + canonical, part.endsWith("]") ? one : new Several(one));
    }
}
