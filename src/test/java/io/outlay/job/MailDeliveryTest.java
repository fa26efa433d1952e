package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.outlay.job.close.CloseOutcome;
import io.outlay.job.close.CloseRequest;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.DeliverRequest;
import io.outlay.job.deliver.ReportDelivery;
import io.outlay.job.workspace.Exit;
import io.outlay.model.Progress;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing a month and having it delivered by e-mail, against a mail server of the test's own. */
class MailDeliveryTest {
    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder;

    private GreenMail server;
    private TestWorkspace workspace;

    @BeforeEach
    void prepare() {
        server = PatientMail.server(ServerSetup.PROTOCOL_SMTP);
        server.start();
        workspace = TestWorkspace.small(folder)
                .set("company", "Müller & Söhne <Outdoor>")
                .set("mail.host", "127.0.0.1")
                .set("mail.port", Integer.toString(server.getSmtp().getPort()))
                .set("mail.tls", "none")
                .set("mail.timeout-seconds", "600")
                .set("mail.from", "Jörg Bücher <outlay@acme.example>")
                .set("mail.recipients", "Cäcilie Größe <cfo@acme.example>, it@acme.example")
                .invoices(
                        "september.csv",
                        "S-9,2026-09-01,Shopco,1100.00,EUR,shop,2026-09-01,2026-09-30,,",
                        "M-9,2026-09-18,Mailer,40.00,EUR,mail,2026-09-01,2026-09-30,,");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void everyRecipientGetsOneMessageWithBothBodiesAndAWorkbookThatOpens()
            throws MessagingException, IOException, SQLException {
        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.DONE);
        assertThat(outcome.delivered().faults()).isEmpty();
        Map<String, MimeMessage> mails = received();
        assertThat(mails).containsOnlyKeys("cfo@acme.example", "it@acme.example");
        MimeMessage mail = mails.get("cfo@acme.example");
        assertThat(mail.getSubject())
                .isEqualTo("Tech cost September 2026 · Müller & Söhne <Outdoor>: EUR 1,140, no verdict yet"
                        + " (incomplete)");
        assertThat(mail.getFrom()[0].toString()).contains("outlay@acme.example");
        assertThat(MimeUtility.decodeText(mail.getHeader("To", null).replaceAll("\\s+", " ")))
                .isEqualTo("Cäcilie Größe <cfo@acme.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getSentDate()).isNotNull();
        assertThat(mail.getHeader("Message-ID", null)).matches("<outlay\\.2026-09\\.r1\\.[0-9a-f]{32}@acme\\.example>");
        assertThat(mails.get("it@acme.example").getHeader("Message-ID", null))
                .isNotEqualTo(mail.getHeader("Message-ID", null));
        assertThat(body(mail, "text/plain"))
                .contains("Müller & Söhne <Outdoor> · Technology cost · September 2026")
                .contains("Cost of the month: EUR 1,140")
                .contains("The workbook tech-cost-2026-09.xlsx is attached.")
                .contains("Final, closed without business figures · revision 1");
        assertThat(body(mail, "text/html"))
                .contains("Müller &amp; Söhne &lt;Outdoor&gt;")
                .contains("<b style=\"font-size:18px;color:#1F2933;\">EUR 1,140</b>")
                .doesNotContain("<Outdoor>");
        assertThat(workbookOf(mail)).contains("Summary", "Payoff", "Ledger");
        assertThat(states())
                .containsExactly(
                        "1|mail|cfo@acme.example|sent|1|workbook attached",
                        "1|mail|it@acme.example|sent|1|workbook attached");
    }

    @Test
    void aSecondRunSendsNothingAndANewRevisionIsSentOnce() throws MessagingException, SQLException {
        workspace.close(PERIOD);
        CloseOutcome second = workspace.close(PERIOD);

        assertThat(second.exit()).isEqualTo(Exit.DONE);
        assertThat(second.delivered().now()).isEmpty();
        assertThat(second.delivered().all()).hasSize(2);
        assertThat(server.getReceivedMessages()).hasSize(2);

        workspace.invoices("more.csv", "S-10,2026-09-02,Shopco,60.00,EUR,shop,2026-09-01,2026-09-30,,");
        assertThat(workspace.close(PERIOD).revision()).isEqualTo(2);
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(subjects())
                .filteredOn(subject -> subject.equals("Tech cost September 2026 · Müller & Söhne <Outdoor>: EUR 1,200,"
                        + " no verdict yet (revision 2) (incomplete)"))
                .hasSize(2);
        assertThat(states()).hasSize(4).allMatch(row -> row.contains("|sent|1|"));
    }

    @Test
    void withNoDeliveryAskedForNothingIsSent() throws SQLException {
        CloseRequest request = new CloseRequest(
                workspace.workspace(),
                Optional.of(YearMonth.parse(PERIOD)),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                TestWorkspace.TODAY);

        assertThat(new MonthlyClose("test").close(request, Progress.SILENT).exit())
                .isEqualTo(Exit.DONE);

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(states()).isEmpty();
        assertThat(deliver(false).exit()).isEqualTo(Exit.DONE);
        assertThat(server.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aServerThatIsDownFailsNoCloseAndIsTriedAgainByDeliver() throws SQLException {
        int port = server.getSmtp().getPort();
        server.stop();

        CloseOutcome outcome = workspace.close(PERIOD);

        assertThat(outcome.exit()).isEqualTo(Exit.UNDELIVERED);
        assertThat(outcome.exit().code()).isEqualTo(3);
        assertThat(outcome.workbook().orElseThrow()).exists();
        assertThat(outcome.delivered().faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault)
                        .contains("127.0.0.1:" + port + " cannot be reached", "Connection refused")
                        .endsWith("Then: " + workspace.workspace().command("deliver") + " --period 2026-09"));
        assertThat(states()).hasSize(2).allMatch(row -> row.contains("|failed|1|"));

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        DeliverOutcome retried = deliver(false);

        assertThat(retried.exit()).isEqualTo(Exit.DONE);
        assertThat(retried.delivered().now()).hasSize(2);
        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(states()).hasSize(2).allMatch(row -> row.contains("|sent|2|workbook attached"));
        assertThat(deliver(false).delivered().now()).isEmpty();
    }

    @Test
    void aRecipientOfALayerGetsAWorkbookOfThisLayer() throws MessagingException, IOException, SQLException {
        workspace.unset("mail.recipients");
        recipient(0, "cfo@acme.example", "attach", "workbook");
        recipient(1, "marketing@acme.example", "layers", "marketing");

        workspace.close(PERIOD);

        Map<String, MimeMessage> mails = received();
        assertThat(textOf(mails.get("cfo@acme.example"))).contains("Shopco", "Mailer");
        assertThat(textOf(mails.get("marketing@acme.example")))
                .contains("Layers: Marketing", "Mailer")
                .doesNotContain("Shopco");
        assertThat(states()).hasSize(2).allMatch(row -> row.contains("|sent|1|workbook attached"));
    }

    @Test
    void aRecipientWhoComesLaterGetsTheirPartOfTheSameRevision() throws MessagingException, IOException, SQLException {
        workspace.unset("mail.recipients");
        recipient(0, "cfo@acme.example", "attach", "workbook");
        workspace.close(PERIOD);
        recipient(1, "marketing@acme.example", "layers", "marketing");

        assertThat(deliver(false).delivered().faults())
                .singleElement()
                .asString()
                .startsWith("""
                Not delivered to marketing@acme.example: its report has no part for Marketing
                Run the period again: the part is added and delivered.""");

        CloseOutcome again = workspace.close(PERIOD);

        assertThat(again.exit()).isEqualTo(Exit.DONE);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.remarks().notes()).noneMatch(note -> note.contains("damaged") || note.contains("restored"));
        assertThat(received()).containsOnlyKeys("cfo@acme.example", "marketing@acme.example");
        assertThat(textOf(received().get("marketing@acme.example"))).contains("Layers: Marketing");
        assertThat(states())
                .containsExactly(
                        "1|mail|cfo@acme.example|sent|1|workbook attached",
                        "1|mail|marketing@acme.example|sent|2|workbook attached");
        assertThat(workspace.close(PERIOD).delivered().now()).isEmpty();
    }

    private void recipient(int number, String to, String key, String value) {
        workspace.set("mail.recipients[" + number + "].to", to).set("mail.recipients[" + number + "]." + key, value);
    }

    /** Every part of the workbook that is attached. */
    private String textOf(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        Path file = folder.resolve("attached.xlsx");
        try (InputStream in = parts.getBodyPart(parts.getCount() - 1).getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return String.join("", WorkbookParts.of(file).values());
    }

    private DeliverOutcome deliver(boolean again) {
        return new ReportDelivery(Map.of())
                .deliver(
                        new DeliverRequest(workspace.workspace(), Optional.of(YearMonth.parse(PERIOD)), again),
                        Progress.SILENT);
    }

    private List<String> states() throws SQLException {
        return workspace.query("select revision, channel, recipient, state, attempts, replace(note, E'\\n', ' ')"
                + " from delivery order by revision, channel, recipient");
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private Map<String, MimeMessage> received() throws MessagingException {
        Map<String, MimeMessage> mails = new TreeMap<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            String to = GreenMailUtil.getAddressList(mail.getAllRecipients());
            mails.put(to.substring(to.indexOf('<') + 1).replace(">", ""), mail);
        }
        return mails;
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String body = body(parts.getBodyPart(i), type);
                if (!body.isEmpty()) {
                    return body;
                }
            }
        }
        return "";
    }

    private static List<String> workbookOf(MimeMessage mail) throws MessagingException, IOException {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        MimeBodyPart last = (MimeBodyPart) parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getFileName()).isEqualTo("tech-cost-2026-09.xlsx");
        assertThat(last.isMimeType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .isTrue();
        try (InputStream in = last.getInputStream();
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets().map(sheet -> sheet.getName()).toList();
        }
    }
}
