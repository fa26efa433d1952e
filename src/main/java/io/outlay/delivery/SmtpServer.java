package io.outlay.delivery;

import io.outlay.settings.MailSettings;
import io.outlay.settings.MailSettings.Tls;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The mail server. A connection a letter, so that one that is refused spoils no other. */
record SmtpServer(MailSettings settings, Optional<String> password) {
    private static final int TOO_LARGE = 552;
    private static final int REFUSALS = 400;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern REPLY = Pattern.compile("([2-5][0-9]{2})[ -]");

    /** @param note what to record when the server has taken it */
    Ending send(Letter letter, String note) throws IOException {
        if (!settings.user().isEmpty() && password.isEmpty()) {
            return new Ending.Failed(
                    "there is no password for " + settings.user()
                            + "\nSet OUTLAY_MAIL_PASSWORD, or name a file in OUTLAY_MAIL_PASSWORD_FILE.",
                    true);
        }
        Session session = Session.getInstance(properties());
        Leaving message = message(session, letter);
        Transport transport = transport(session);
        try {
            Optional<Ending> unreachable = connect(transport);
            return unreachable.isPresent() ? unreachable.get() : send(transport, message, note);
        } finally {
            close(transport);
        }
    }

    private Transport transport(Session session) throws IOException {
        try {
            return session.getTransport(settings.tls() == Tls.TLS ? "smtps" : "smtp");
        } catch (MessagingException e) {
            throw new IOException(line(e), e);
        }
    }

    /** What it ends with changes nothing: the server has answered, or will not any more. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            return;
        }
    }

    private Optional<Ending> connect(Transport transport) {
        try {
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user().isEmpty() ? null : settings.user(),
                    password.orElse(null));
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of(new Ending.Failed(
                    server() + " does not accept the user " + settings.user() + ": " + line(e)
                            + "\nCheck outlay.mail.user and the password.",
                    true));
        } catch (MessagingException e) {
            return Optional.of(new Ending.Failed(server() + unreached(e), true));
        }
    }

    private static String unreached(MessagingException e) {
        return e.getNextException() instanceof SSLException
                ? " cannot be trusted: " + line(e)
                        + "\nCheck outlay.mail.host and outlay.mail.tls. For a certificate of your own: java"
                        + " -Djavax.net.ssl.trustStore=FILE -jar outlay.jar …"
                : " cannot be reached: " + line(e) + "\nCheck outlay.mail.host, outlay.mail.port and outlay.mail.tls.";
    }

    private Ending send(Transport transport, Leaving message, String note) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Ending.Sent(note);
        } catch (MessagingException e) {
            int code = code(e);
            if (code == TOO_LARGE) {
                return new Ending.TooLarge(server() + " finds it too large: " + line(e));
            }
            if (code >= REFUSALS || !message.left) {
                return new Ending.Failed(
                        server() + " refuses it: " + line(e) + "\nCheck the address, and outlay.mail.from.", false);
            }
            return new Ending.Unknown("the connection to " + server() + " broke while it was being sent: " + line(e));
        }
    }

    private static Leaving message(Session session, Letter letter) throws IOException {
        try {
            Leaving message = new Leaving(session, letter.messageId());
            MimeMessageHelper helper = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            helper.setFrom(address(letter.from()));
            helper.setTo(address(letter.to()));
            helper.setSentDate(Date.from(letter.date()));
            helper.setSubject(letter.subject());
            helper.setText(letter.text(), letter.html());
            if (letter.attachment().isPresent()) {
                helper.addAttachment(
                        letter.attachment().get().getFileName().toString(),
                        new FileSystemResource(letter.attachment().get()),
                        WORKBOOK);
            }
            // No out-of-office notes come back, and lists don't mistake it for bulk.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IOException("the letter to " + letter.to() + " cannot be written: " + line(e), e);
        }
    }

    private static InternetAddress address(String text) throws MessagingException, UnsupportedEncodingException {
        String name = text.contains("<") ? text.substring(0, text.indexOf('<')).strip() : "";
        InternetAddress address = new InternetAddress(MailSettings.address(text), true);
        if (!name.isEmpty()) {
            address.setPersonal(name, StandardCharsets.UTF_8.name());
        }
        return address;
    }

    private Properties properties() {
        Properties properties = new Properties();
        String millis = Integer.toString(settings.timeoutSeconds() * 1000);
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.setProperty(protocol + "connectiontimeout", millis);
            properties.setProperty(protocol + "timeout", millis);
            properties.setProperty(protocol + "writetimeout", millis);
            properties.setProperty(
                    protocol + "auth", Boolean.toString(!settings.user().isEmpty()));
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        }
        // Without "required" a server, or someone before it, could have the letter sent in the open.
        boolean startTls = settings.tls() == Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        return properties;
    }

    private String server() {
        return settings.host() + ":" + settings.port();
    }

    /** The code of the server's reply, with which the message of its exception begins; 0 when there was none. */
    private static int code(MessagingException e) {
        for (Exception cause = e; cause instanceof MessagingException m; cause = m.getNextException()) {
            Matcher reply = REPLY.matcher(String.valueOf(m.getMessage()));
            if (reply.lookingAt()) {
                return Integer.parseInt(reply.group(1));
            }
        }
        return 0;
    }

    private static String line(MessagingException e) {
        MessagingException last = e;
        while (e instanceof SendFailedException && last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        String text = String.valueOf(last.getMessage()).strip();
        Exception cause = last.getNextException();
        String all = cause == null || cause.getMessage() == null || text.contains(cause.getMessage())
                ? text
                : text + " (" + cause.getMessage() + ")";
        return all.replaceAll("\\s+", " ");
    }

    /** A message that keeps its id, and knows whether it has begun to leave. */
    private static final class Leaving extends MimeMessage {
        private final String id;
        private boolean left;

        Leaving(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            left = true;
            super.writeTo(out, ignored);
        }
    }
}
