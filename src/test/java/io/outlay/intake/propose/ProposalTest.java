package io.outlay.intake.propose;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles proposed for files of unknown layout, and what they then read. */
class ProposalTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path root;

    private final List<Fact> facts = new ArrayList<>();

    private Proposal propose(String text, Charset charset) throws IOException {
        Path file = Files.write(root.resolve("a.csv"), text.getBytes(charset));
        return Intake.propose(file, Optional.of("EUR")).orElseThrow();
    }

    /** The rows that were rejected, when the profile as it is reads the file. */
    private List<String> rejected(Proposal proposal) {
        List<Rejection> rejections = new ArrayList<>();
        facts.clear();
        InputFile read = Intake.read(
                root.resolve("a.csv"),
                "inbox/a.csv",
                "",
                Profiles.trial("profiles/a.yaml", proposal.text(), ZoneOffset.UTC),
                facts::add,
                rejections::add);
        assertThat(read.state()).isEqualTo("read");
        return rejections.stream().map(Rejection::message).toList();
    }

    private List<String> invoices() {
        return facts.stream()
                .map(InvoiceLine.class::cast)
                .map(line -> line.invoiceNo() + " " + line.issueDate() + " " + line.vendor() + " "
                        + line.netAmount().toPlainString() + " " + line.currency())
                .toList();
    }

    @Test
    void headersThatOtherFilesOfTheFormSpellOtherwiseAreListed() throws IOException {
        Files.writeString(
                root.resolve("b.csv"),
                "Unit,Expenditure_Kind,Paid Date,Trans No,Amount,Supplier Name\nX,Software,01/04/2015,1,5.00,B Ltd\n");
        Files.writeString(root.resolve("c.csv"), "Month,Orders\n2015-01,7\n");

        Proposal proposal = propose(
                "Service,Expenditure Category,Paid Date,Trans No,Amount,Supplier Name\n"
                        + "A,Software,13/01/2015,7,10.00,A Ltd\n",
                StandardCharsets.UTF_8);

        assertThat(proposal.text())
                .contains("each is listed: b.csv\n")
                .contains("where: 'one_of([Expenditure Category] ?? [Expenditure_Kind], \"Software\")'")
                .contains("vendor: { from: Supplier Name }");
        assertThat(rejected(proposal)).isEmpty();
    }

    @Test
    void readsAGermanLedgerUnderATitle() throws IOException {
        Proposal proposal = propose("""
                Kreditoren 2026;;;;
                Belegnummer;Belegdatum;Lieferant;Betrag;Währung;Buchungstext
                R-1;13.01.2026;Müller GmbH;1.299,00;EUR;Lizenz 01/2026
                R-2;02.02.2026;Hoster AG;-12,50;EUR;Gutschrift
                """, WINDOWS);
        assertThat(proposal.table()).isEqualTo("invoices");
        assertThat(proposal.open()).isEmpty();
        assertThat(rejected(proposal)).isEmpty();
        assertThat(invoices())
                .containsExactly("R-1 2026-01-13 Müller GmbH 1299.00 EUR", "R-2 2026-02-02 Hoster AG -12.50 EUR");
        assertThat(proposal.first().get(0)).startsWith("R-1", "2026-01-13", "Müller GmbH", "1299.00");
    }

    @Test
    void readsAFrenchExportWithTheCurrencyOfTheWorkspace() throws IOException {
        Proposal proposal = propose("""
                N° facture\tDate de facture\tFournisseur\tMontant HT\tLibellé
                F1\t28/02/2026\tHébergeur\t1 200,00\tServeurs
                """, StandardCharsets.UTF_8);
        assertThat(proposal.text()).contains("currency: { value: EUR }").contains("the currency of the workspace");
        assertThat(rejected(proposal)).isEmpty();
        assertThat(invoices()).containsExactly("F1 2026-02-28 Hébergeur 1200.00 EUR");
    }

    @Test
    void readsMonthsBeforeDaysInUtf16() throws IOException {
        Proposal proposal = propose("""
                Invoice #|Invoice Date|Vendor Name|Amount (USD)
                1|02/28/2026|Acme|"1,200.50"
                """, StandardCharsets.UTF_16);
        assertThat(proposal.text()).contains("encoding: utf-16").contains("M/d/yyyy");
        assertThat(rejected(proposal)).isEmpty();
        assertThat(invoices()).containsExactly("1 2026-02-28 Acme 1200.50 USD");
    }

    @Test
    void asksWhereDayAndMonthMayBeSwapped() throws IOException {
        Proposal proposal = propose("""
                Invoice No,Date,Supplier,Net,Currency
                1,03/04/2026,Acme,12.50,EUR
                """, StandardCharsets.UTF_8);
        assertThat(proposal.open()).containsExactly("read.date");
        assertThat(proposal.text()).contains("date: \"?\"   # 03/04/2026 may be written d/M/yyyy or M/d/yyyy");
        assertThat(proposal.trial()).isPresent();
    }

    @Test
    void asksWhereASeparatorMayBeOfThousands() throws IOException {
        Proposal proposal = propose("""
                Invoice No;Date;Supplier;Net;Currency
                1;2026-04-03;Acme;1.200;EUR
                """, StandardCharsets.UTF_8);
        assertThat(proposal.open()).containsExactly("read.decimal");
    }

    @Test
    void turnsCreditNotesThatAreWrittenWithoutAMinus() throws IOException {
        Proposal proposal = propose("""
                Type,Invoice No.,Supplier,Inv. Date,Net,VAT,Gross,Curr
                PI,1,Acme,2026-01-31,100,20,120,GBP
                PC,2,Acme,2026-02-28,40,8,48,GBP
                """, StandardCharsets.UTF_8);
        assertThat(rejected(proposal)).isEmpty();
        assertThat(invoices()).containsExactly("1 2026-01-31 Acme 100 GBP", "2 2026-02-28 Acme -40 GBP");
    }

    @Test
    void readsHoursOfAnotherTool() throws IOException {
        Proposal proposal = propose("""
                Mitarbeiter;Datum;Projekt;Stunden;Aufgabe
                Anna;01.02.2026;crm;7,5;CRM-1
                Anna;28.02.2026;crm;1:30;CRM-2
                """, StandardCharsets.UTF_8);
        assertThat(proposal.table()).isEqualTo("effort");
        assertThat(rejected(proposal)).isEmpty();
        assertThat(facts).hasSize(2);
    }

    @Test
    void turnsMonthsAndMetricsAcrossIntoRows() throws IOException {
        Proposal figures = propose("""
                Monat;Bestellungen;Sitzungen
                Jan 2026;1.200,0;9.000,5
                """, StandardCharsets.UTF_8);
        assertThat(figures.table()).isEqualTo("business");
        assertThat(rejected(figures)).isEmpty();
        assertThat(facts).hasSize(2);
        Proposal budget = propose("""
                Cost line,Jan 2026,Feb 2026,Mar 2026
                Marketing tech,100,110,120
                """, StandardCharsets.UTF_8);
        assertThat(budget.table()).isEqualTo("budgets");
        assertThat(rejected(budget)).isEmpty();
        assertThat(facts).hasSize(3);
    }

    @Test
    void seatsByMonthAreUsageAndNoBudget() throws IOException {
        Proposal seats = propose("""
                Seats by month;;
                ;;
                Product;Jan 2026;Feb 2026;Mar 2026
                crm;10;12;12
                """, StandardCharsets.UTF_8);
        assertThat(seats.table()).isEqualTo("usage");
        assertThat(rejected(seats)).isEmpty();
        assertThat(facts)
                .hasSize(3)
                .allMatch(fact -> ((UsageReading) fact).metric().equals("seats_paid"));
    }

    @Test
    void metricsByRowWithMonthsAcrossAreBusinessFigures() throws IOException {
        Proposal figures = propose("""
                Sales report;;;
                KPI;Jan-26;Feb-26;Mar-26;Apr-26
                Orders;1.200;1.250;1.300;1.400
                Net sales;60.000,50;61.000,00;62.000,00;65.000,00
                """, StandardCharsets.UTF_8);
        assertThat(figures.table()).isEqualTo("business");
        assertThat(figures.text())
                .contains("columns: [\"*-26\"]")
                .contains("map: { Orders: orders, Net sales: net_revenue }");
        assertThat(rejected(figures)).isEmpty();
        assertThat(facts).hasSize(8);
        assertThat(figures.first().get(0)).containsExactly("orders", "2026-01", "1200");

        Proposal unheaded = propose("""
                Line,2025-11,2025-12,2026-01,2026-02,2026-03,2026-04,2026-05,2026-06
                Orders,1,2,3,4,5,6,7,8
                Sessions,1,2,3,4,5,6,7,8
                """, StandardCharsets.UTF_8);
        assertThat(unheaded.table()).isEqualTo("business");
        assertThat(rejected(unheaded)).isEmpty();
        assertThat(facts).hasSize(16);
    }

    @Test
    void kindsThatSayNothingOfTechnologyAreLeftToAPersonWithWhoseBillsTheyAre() throws IOException {
        Proposal proposal = propose("""
                Invoice No,Date,Supplier,Net,Currency,N/C
                1,2026-01-31,Swiftvan Couriers,9000,EUR,5100
                2,2026-01-31,Mailwren Ltd,120,EUR,7801
                3,2026-02-28,DeskNest Ltd,80,EUR,7801
                """, StandardCharsets.UTF_8);
        assertThat(proposal.text())
                .contains("# where: { \"N/C\": [\"?\"] }")
                .contains("#   5100  9000, rows: 1, such as Swiftvan Couriers")
                .contains("#   7801  200, rows: 2, such as Mailwren Ltd; DeskNest Ltd");

        Proposal named = propose("""
                Invoice No,Date,Supplier,Net,Currency,Category
                1,2026-01-31,Registrar,9000,EUR,Vehicle Excise Licences
                2,2026-01-31,Mailwren Ltd,120,EUR,Software Licences
                """, StandardCharsets.UTF_8);
        assertThat(named.text()).contains("# where: { Category: [Software Licences] }");
    }

    @Test
    void hoursByDayAcrossAreEffort() throws IOException {
        Proposal hours = propose("""
                Timesheet June,,,,
                Employee,Project,2026-06-01,2026-06-02,2026-06-03
                Anna,crm,7.5,8,
                Ben,shop,,4,2.25
                """, StandardCharsets.UTF_8);
        assertThat(hours.table()).isEqualTo("effort");
        assertThat(rejected(hours)).isEmpty();
        assertThat(facts).hasSize(4);
    }

    @Test
    void lettersAndBytesGetNoProfile() throws IOException {
        assertThat(proposed("Dear all,\n\nhere are the invoices. We talked, and that.\nKind regards, Anna\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        byte[] random = new byte[5_000];
        new Random(7).nextBytes(random);
        assertThat(proposed(random)).isEmpty();
        assertThat(Intake.isProposable(root.resolve("a.csv"))).isFalse();
        String wide = IntStream.range(0, 20_000).mapToObj(at -> "c" + at).collect(Collectors.joining(","));
        assertThat(proposed((wide + "\n" + wide.replace("c", "")).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(proposed("Foo,Bar\n1,x\n".getBytes(StandardCharsets.UTF_8))).isPresent();
        assertThat(Intake.isProposable(root.resolve("a.csv"))).isTrue();
    }

    private Optional<Proposal> proposed(byte[] content) throws IOException {
        return Intake.propose(Files.write(root.resolve("a.csv"), content), Optional.of("EUR"));
    }

    @Test
    void titleAndDelimiterOfUnknownHeadersAreFound() throws IOException {
        Proposal proposal = propose("""
                Raport;;;
                Firma;;;

                Numerek;Dzien;Kontrahent;2026-01
                F/1;3;Miro;10,50
                """, StandardCharsets.UTF_8);
        assertThat(proposal.written()).anyMatch(clause -> clause.contains("line 4"));
        assertThat(proposal.columns()).containsExactly("Numerek", "Dzien", "Kontrahent", "2026-01");
        assertThat(proposal.text()).contains("delimiter: \";\"");
    }

    @Test
    void mapsTermsOfContracts() throws IOException {
        Proposal proposal = propose("""
                Ref,Product,Start,End,Notice,Annual value,Curr,Billing
                C1,crm,2026-01-01,2026-12-31,3 months,1200,EUR,Annual in advance
                """, StandardCharsets.UTF_8);
        assertThat(proposal.text())
                .contains("map: { \"3 months\": \"3m\" }")
                .contains("map: { Annual in advance: annual }");
        assertThat(rejected(proposal)).isEmpty();
    }

    @Test
    void saysThatNoTableIsKnown() throws IOException {
        Proposal proposal = propose("Foo,Bar\n1,x\n", StandardCharsets.UTF_8);
        assertThat(proposal.open()).containsExactly("table");
        assertThat(proposal.text()).contains("#   Foo  1");
    }
}
