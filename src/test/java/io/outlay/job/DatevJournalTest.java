package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.intake.Intake;
import io.outlay.intake.profile.Profiles;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Sum;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.LedgerBooking;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal proposal as DATEV batches: what they say is read back by the profile for DATEV's own. */
class DatevJournalTest {
    private static final Profiles PROFILES =
            Profiles.load(Path.of("none"), ZoneOffset.UTC).booking(path -> true);

    @TempDir
    Path folder;

    private TestWorkspace workspace(String prepaid, String accrued) {
        return TestWorkspace.small(folder)
                .file("inbox/bills.csv", """
                        invoice_no,issue_date,vendor,net_amount,currency,system_id,service_start,service_end,cost_centre
                        Y-1,2026-01-05,Shopco,1200.00,EUR,shop,2026-01-01,2026-12-31,4711
                        Y-1,2026-01-05,Shopco,"1000,00",EUR,shop,2026-01-01,2026-12-31,4712
                        M-9,2026-09-02,Mailer,60.00,EUR,mail,2026-09-01,2026-11-30,
                        """.replace("\"1000,00\"", "1000.00"))
                .set("journal.format", "datev")
                .set("journal.prepaid-account", prepaid)
                .set("journal.accrued-account", accrued)
                .set("journal.expense-account", "4964");
    }

    @Test
    void holdsTheBalancesAndTheirReversal() throws IOException {
        TestWorkspace workspace = workspace("0980", "0970");
        workspace.close("2026-09");

        Path csv = workspace.root().resolve("reports/2026-09/csv");
        List<String> lines = Files.readAllLines(csv.resolve("EXTF_journal.csv"), Charset.forName("windows-1252"));
        assertThat(lines.get(0))
                .startsWith("\"EXTF\";700;21;\"Buchungsstapel\";9;20260930235959000;;\"\";\"Outlay\";\"\";1001;1;"
                        + "20260101;4;20260901;20260930;");
        assertThat(lines.subList(1, lines.size()))
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == ';')).hasSize(119));
        assertThat(lines).anyMatch(line -> line.startsWith("250,00;\"H\";\"EUR\";;;;4964;0980;;3009;\"2026-09-"));
        // Paid for what comes after September: 300, 250 and 40.
        assertThat(booked(csv.resolve("EXTF_journal.csv")))
                .extracting(LedgerBooking::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyInAnyOrder(decimal("-300"), decimal("-250"), decimal("-40"));
        List<LedgerBooking> reversal = booked(csv.resolve("EXTF_journal_reversal.csv"));
        assertThat(Sum.of(reversal, LedgerBooking::amount)).isEqualByComparingTo("590");
        assertThat(reversal).allSatisfy(row -> assertThat(row.date()).isEqualTo("2026-10-01"));
    }

    @Test
    void accountsThatDatevWouldRefuseAreRefused() {
        assertThatThrownBy(() -> workspace("prepaid", "0970").close("2026-09"))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("outlay.journal.prepaid-account \"prepaid\" is no account of DATEV");
        assertThatThrownBy(() -> workspace("098000", "0970").close("2026-09"))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("have different lengths");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static List<LedgerBooking> booked(Path batch) throws IOException {
        List<Fact> facts = new ArrayList<>();
        Intake.read(batch, "batch.csv", "", PROFILES, facts::add, rejection -> {
            throw new AssertionError(rejection.message());
        });
        return facts.stream()
                .filter(LedgerBooking.class::isInstance)
                .map(LedgerBooking.class::cast)
                .toList();
    }
}
