package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.outlay.job.workspace.Exit;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mail servers that want TLS and a login. The program is a process of its own: what a JVM trusts is settled once, and a
 * password comes from its environment.
 */
class SecuredMailTest {
    private static final String PERIOD = "2026-09";
    private static final String PASSWORD = "kestrel-over-moor-17";

    @TempDir
    static Path shared;

    private static SelfSigned certificate;
    private static DiskWorkspace workspace;

    @TempDir
    Path folder;

    private GreenMail server;

    @BeforeAll
    static void close() throws IOException, InterruptedException {
        PatientMail.passOverRefusedCertificates();
        certificate = SelfSigned.in(shared);
        System.setProperty("greenmail.tls.keystore.file", certificate.store().toString());
        workspace = DiskWorkspace.empty("secured-mail")
                .file("outlay.yaml", "outlay: { company: Test Ltd, currency: EUR }")
                .file("systems.csv", """
                        system_id,name,layer,type,sourcing,vendor,billing_names
                        shop,Shop,commerce,technology,buy,Shopco,Shopco
                        """)
                .invoices("september.csv", "S-9,2026-09-01,Shopco,100.00,EUR,2026-09-01,2026-09-30,,");
        assertThat(workspace.close(PERIOD).exit()).isEqualTo(Exit.DONE);
    }

    @AfterAll
    static void clear() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        System.clearProperty("greenmail.tls.keystore.file");
        workspace.delete();
    }

    @BeforeEach
    void start() {
        server = PatientMail.server(ServerSetup.PROTOCOL_SMTP, ServerSetup.PROTOCOL_SMTPS);
        server.start();
        server.setUser("outlay@acme.example", "outlay", PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void logsInOverTlsWithThePasswordOfAFile() throws IOException, InterruptedException, MessagingException {
        settings("tls", server.getSmtps().getPort(), "tls@acme.example");

        assertThat(deliver(PASSWORD, trusting())).isZero();

        assertThat(said("err")).isEmpty();
        assertThat(received()).containsExactly("tls@acme.example");
    }

    @Test
    void saysNothingInTheOpenBeforeStartTls() throws IOException, InterruptedException, MessagingException {
        try (StartTlsFront front =
                new StartTlsFront(certificate, server.getSmtp().getPort())) {
            settings("starttls", front.port(), "starttls@acme.example");

            assertThat(deliver(PASSWORD, trusting())).isZero();

            assertThat(front.open()).containsExactly("EHLO", "STARTTLS");
        }
        assertThat(received()).containsExactly("starttls@acme.example");
    }

    @Test
    void givesUpWhereAServerOffersNoTls() throws IOException, InterruptedException, MessagingException {
        settings("starttls", server.getSmtp().getPort(), "open@acme.example");

        assertThat(deliver(PASSWORD, trusting())).isEqualTo(3);

        assertThat(said("err")).contains("STARTTLS is required").doesNotContain(PASSWORD);
        assertThat(received()).isEmpty();
    }

    @Test
    void aWrongPasswordEndsWithThreeAndIsToldWithoutIt() throws IOException, InterruptedException, MessagingException {
        String wrong = "heron-at-weir-23";
        settings("tls", server.getSmtps().getPort(), "wrong@acme.example");

        assertThat(deliver(wrong, trusting())).isEqualTo(3);

        assertThat(said("err"))
                .isEqualToNormalizingNewlines(
                        String.format(Locale.ROOT, """
                        Not delivered to wrong@acme.example: 127.0.0.1:%d does not accept the user outlay: 535 5.7.8 Authentication credentials invalid
                        Check outlay.mail.user and the password.
                        Then: outlay deliver %s --period 2026-09

                        """, server.getSmtps().getPort(), workspace.root()));
        assertThat(said("out") + Files.readString(workspace.data().resolve("log/outlay.log")))
                .doesNotContain(wrong);
        assertThat(received()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() throws IOException, InterruptedException, MessagingException {
        settings("tls", server.getSmtps().getPort(), "stranger@acme.example");

        assertThat(deliver(PASSWORD, List.of())).isEqualTo(3);

        assertThat(said("err"))
                .contains("127.0.0.1:" + server.getSmtps().getPort() + " cannot be trusted: ")
                .contains("-Djavax.net.ssl.trustStore=FILE");
        assertThat(received()).isEmpty();
    }

    private static void settings(String tls, int port, String recipient) {
        workspace.file("outlay.yaml", String.format(Locale.ROOT, """
                outlay:
                  company: Test Ltd
                  currency: EUR
                  mail:
                    host: 127.0.0.1
                    port: %d
                    tls: %s
                    timeout-seconds: 600
                    user: outlay
                    from: outlay@acme.example
                    recipients: [%s]
                """, port, tls, recipient));
    }

    private static List<String> trusting() {
        return List.of(
                "-Djavax.net.ssl.trustStore=" + certificate.store(),
                "-Djavax.net.ssl.trustStorePassword=" + SelfSigned.STORE_PASSWORD);
    }

    private int deliver(String password, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.outlay.OutlayApplication", "deliver"));
        command.addAll(List.of(workspace.root().toString(), "--quiet"));
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        Path file = Files.writeString(folder.resolve("mail-password"), password + "\n");
        program.environment().remove("OUTLAY_MAIL_PASSWORD");
        program.environment().put("OUTLAY_MAIL_PASSWORD_FILE", file.toString());
        return program.start().waitFor();
    }

    private String said(String stream) throws IOException {
        return Files.readString(folder.resolve(stream));
    }

    private List<String> received() throws MessagingException {
        List<String> to = new ArrayList<>();
        for (var mail : server.getReceivedMessages()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        return to;
    }
}
