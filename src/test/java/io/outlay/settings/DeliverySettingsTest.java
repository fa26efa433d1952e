package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.model.TechLayer;
import io.outlay.settings.MailSettings.Attach;
import io.outlay.settings.MailSettings.Recipient;
import io.outlay.settings.MailSettings.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverySettingsTest {
    private static final String LEAST = "outlay:\n  company: ACME\n  currency: EUR\n";

    @TempDir
    Path workspace;

    @Test
    void nothingIsDeliveredUnlessItIsAskedFor() throws IOException {
        OutlaySettings settings = load(LEAST, Map.of(), Map.of()).settings();

        assertThat(settings.delivery().folder()).isEmpty();
        assertThat(settings.mail()).isEqualTo(new MailSettings("", 587, "", "", Tls.STARTTLS, 10, "", 30, List.of()));
    }

    @Test
    void recipientsMayHaveLayersAndSayWhatBecomesOfTheWorkbook() throws IOException {
        MailSettings mail = load(LEAST + """
                          mail:
                            host: smtp.acme.example
                            port: 465
                            user: outlay
                            tls: tls
                            from: Jörg Bücher <outlay@acme.example>
                            max-attachment: 20
                            link: https://files.acme.example/tech-cost
                            timeout-seconds: 5
                            recipients:
                              - cfo@acme.example
                              - to: "Service <service@acme.example>"
                                layers: [service, sales_channels]
                              - to: it@acme.example
                                layers: integrations, Sales-Channels
                                cost_centres: [4100, Retail North]
                                attach: link
                              - to: stores@acme.example
                                costCentres: 4200
                        """, Map.of(), Map.of()).settings().mail();

        assertThat(mail)
                .isEqualTo(new MailSettings(
                        "smtp.acme.example",
                        465,
                        "outlay",
                        "Jörg Bücher <outlay@acme.example>",
                        Tls.TLS,
                        20,
                        "https://files.acme.example/tech-cost",
                        5,
                        List.of(
                                new Recipient("cfo@acme.example", List.of(), List.of(), Attach.WORKBOOK),
                                new Recipient(
                                        "Service <service@acme.example>",
                                        List.of(TechLayer.SERVICE, TechLayer.SALES_CHANNELS),
                                        List.of(),
                                        Attach.WORKBOOK),
                                new Recipient(
                                        "it@acme.example",
                                        List.of(TechLayer.INTEGRATIONS, TechLayer.SALES_CHANNELS),
                                        List.of("4100", "Retail North"),
                                        Attach.LINK),
                                new Recipient("stores@acme.example", List.of(), List.of("4200"), Attach.WORKBOOK))));
    }

    @Test
    void theSamePartsAreOneCutUnderASafeName() throws IOException {
        MailSettings mail = load(LEAST + """
                          mail:
                            host: smtp.acme.example
                            from: outlay@acme.example
                            recipients:
                              - cfo@acme.example
                              - { to: a@acme.example, layers: [service, commerce] }
                              - { to: b@acme.example, layers: [commerce, service], attach: none }
                              - { to: c@acme.example, cost-centres: "Retail North/3, 4100" }
                              - { to: d@acme.example, cost-centres: [4100, retail north/3] }
                              - { to: e@acme.example, layers: service, cost-centres: 4100 }
                        """, Map.of(), Map.of()).settings().mail();

        assertThat(mail.cuts())
                .extracting(ReportCut::name)
                .containsExactly("cc-4100+cc-retail_20_north_2f_3", "commerce+service", "service+cc-4100");
        assertThat(mail.cuts())
                .extracting(ReportCut::title)
                .contains("Layers: Commerce, Service", "Layers: Service · Cost centres: 4100");
    }

    @Test
    void aCostCentreOfTheEnvironmentIsOne() throws IOException {
        Map<String, String> variables = Map.of(
                "OUTLAY_MAIL_HOST", "smtp.acme.example",
                "OUTLAY_MAIL_FROM", "outlay@acme.example",
                "OUTLAY_MAIL_RECIPIENTS_0_TO", "it@acme.example",
                "OUTLAY_MAIL_RECIPIENTS_0_COST_CENTRES", "4100,4200");

        assertThat(load(LEAST, Map.of(), variables)
                        .settings()
                        .mail()
                        .recipients()
                        .get(0)
                        .costCentres())
                .containsExactly("4100", "4200");
    }

    @Test
    void oneLineOfRecipientsIsEnoughAlsoFromTheEnvironment() throws IOException {
        Map<String, String> variables = Map.of(
                "OUTLAY_MAIL_HOST", "smtp.acme.example",
                "OUTLAY_MAIL_FROM", "outlay@acme.example",
                "OUTLAY_MAIL_RECIPIENTS", "cfo@acme.example,it@acme.example",
                "OUTLAY_MAIL_PASSWORD", "secret",
                "OUTLAY_MAIL_PASSWORD_FILE", "/run/secrets/mail",
                "OUTLAY_DELIVERY_FOLDER", "/mnt/finance");

        LoadedSettings loaded = load(LEAST, Map.of(), variables);

        assertThat(loaded.settings().mail().recipients())
                .extracting(Recipient::to)
                .containsExactly("cfo@acme.example", "it@acme.example");
        assertThat(loaded.settings().delivery().folder()).isEqualTo("/mnt/finance");
    }

    @Test
    void recipientsOfAHigherPlaceReplaceAllThoseOfTheFile() throws IOException {
        String mail = LEAST + "  mail: {host: h, from: a@b.example, recipients: ";
        Map<String, String> numbered = Map.of("OUTLAY_MAIL_RECIPIENTS_0_TO", "it@acme.example");
        String listed = "[{to: c@d.example, layers: [service]}, e@f.example]}\n";

        assertThat(recipients(mail + "c@d.example}\n", Map.of(), numbered)).containsExactly("it@acme.example");
        assertThat(recipients(mail + listed, Map.of(), numbered)).containsExactly("it@acme.example");
        assertThat(recipients(mail + listed, Map.of("mail.recipients", "me@acme.example"), numbered))
                .containsExactly("me@acme.example");
    }

    private List<String> recipients(String file, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        return load(file, set, environment).settings().mail().recipients().stream()
                .map(Recipient::to)
                .toList();
    }

    @Test
    void noOneIsToldTwiceWhicheverWayRecipientsAreGiven() {
        assertThat(faults(
                        LEAST + "  mail: {host: h, from: a@b.example, recipients: \"c@d.example, C <C@d.example>\"}\n"))
                .containsExactly("""
                        outlay.yaml:4: outlay.mail.recipients "C <C@d.example>" is a recipient already
                        Name each address once, with all of its layers.""");
        Map<String, String> both =
                Map.of("OUTLAY_MAIL_RECIPIENTS", "c@d.example", "OUTLAY_MAIL_RECIPIENTS_0", "e@f.example");
        assertThat(catchThrowableOfType(
                                InvalidSettings.class,
                                () -> load(LEAST + "  mail: {host: h, from: a@b.example}\n", Map.of(), both))
                        .messages())
                .containsExactly("""
                        environment OUTLAY_MAIL_RECIPIENTS_0: outlay.mail.recipients[0].to is given beside outlay.mail.recipients
                        Keep one of the two.""");
    }

    @Test
    void whoReceivesReportsIsNotPrintedInThem() throws IOException {
        LoadedSettings loaded = load(
                LEAST + "  mail: {host: h, from: a@b.example, user: u, recipients: [c@d.example]}\n",
                Map.of("delivery.folder", "/mnt/x"),
                Map.of());

        assertThat(loaded.effective().toString())
                .contains("outlay.mail.max-attachment=10")
                .doesNotContain("b.example", "d.example", "/mnt/x", "outlay.mail.user", "outlay.mail.host");
        assertThat(loaded.origins().keySet()).isEqualTo(loaded.effective().keySet());
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults(LEAST + """
                          mail:
                            port: 70000
                            tls: ssl
                            from: Outlay
                            recipients:
                              - to: cfo@acme.example
                                layers: [finance]
                              - to: nobody
                              - layers: [service]
                              - to: CFO <CFO@acme.example>
                                attach: pdf
                        """)).containsExactly("""
                        outlay.yaml:5: outlay.mail.port "70000" is not a whole number from 1 to 65535
                        5 | port: 70000
                        Write a whole number from 1 to 65535; the default is 587.""", """
                        outlay.yaml:6: outlay.mail.tls "ssl" is not one of starttls, tls, none
                        6 | tls: ssl
                        Write one of starttls, tls, none; the default is starttls.""", """
                        outlay.yaml:7: outlay.mail.from "Outlay" is not an e-mail address
                        7 | from: Outlay
                        Write an e-mail address, such as finance@acme.example.""", """
                        outlay.yaml:10: outlay.mail.recipients[0].layers[0] "finance" is not one of marketing, sales_channels, commerce, service, integrations, operations
                        10 | layers: [finance]
                        Write one of marketing, sales_channels, commerce, service, integrations, operations, such as marketing.""", """
                        outlay.yaml:11: outlay.mail.recipients[1].to "nobody" is not an e-mail address
                        11 | - to: nobody
                        Write an e-mail address, such as finance@acme.example.""", """
                        outlay.yaml:14: outlay.mail.recipients[3].attach "pdf" is not one of workbook, link, none
                        14 | attach: pdf
                        Write one of workbook, link, none, such as workbook.""", """
                        outlay.yaml:9: outlay.mail.recipients[0].to has no mail server to go to
                        Set outlay.mail.host, such as smtp.acme.example.""", """
                        outlay.yaml:9: outlay.mail.recipients[0].to has no sender
                        Set outlay.mail.from, such as "Outlay <outlay@acme.example>".""", """
                        outlay.yaml:12: outlay.mail.recipients[2].layers[0] has no address beside it
                        Add to: name@acme.example to this recipient.""", """
                        outlay.yaml:13: outlay.mail.recipients[3].to "CFO <CFO@acme.example>" is a recipient already
                        Name each address once, with all of its layers.""");
    }

    @Test
    void aServerWithoutRecipientsAndAPasswordInTheOpenAreFaults() {
        assertThat(faults(LEAST + "  mail: {host: smtp.acme.example, user: outlay, tls: none}\n"))
                .containsExactly("""
                        outlay.yaml:4: outlay.mail.host is set, but nobody is to get mail
                        Set outlay.mail.recipients, or remove it.""", """
                        outlay.yaml:4: outlay.mail.tls none would show the password of outlay to the network
                        Set it to starttls or tls, or remove outlay.mail.user.""");
    }

    @Test
    void aPasswordInTheFileIsRefusedAndNotRepeated() {
        assertThat(faults(LEAST + "  mail.password: hunter2\n")).containsExactly("""
                        outlay.yaml:4: outlay.mail.password is not read from here: others could see it
                        Remove it, change the password, and give the new one in the environment variable OUTLAY_MAIL_PASSWORD, or in a file that OUTLAY_MAIL_PASSWORD_FILE names.""");
        assertThat(faults(LEAST + "spring.mail.password: hunter2\n").toString()).doesNotContain("hunter2");
    }

    private List<String> faults(String file) {
        return catchThrowableOfType(InvalidSettings.class, () -> load(file, Map.of(), Map.of()))
                .messages();
    }

    private LoadedSettings load(String file, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        Files.writeString(workspace.resolve("outlay.yaml"), file);
        return SettingsLoader.load(workspace, set, environment);
    }
}
