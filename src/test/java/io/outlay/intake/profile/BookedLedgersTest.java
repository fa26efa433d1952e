package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.SharedData;
import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.LedgerBooking;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger is a feed of invoices, or what was booked: never both. */
class BookedLedgersTest {
    private static final Path SAMPLES = Path.of("src/test/resources/profiles");
    private static final Profiles FEED = Profiles.load(Path.of("no-workspace"), ZoneOffset.UTC);
    private static final Profiles BOOKED = FEED.booking(path -> path.startsWith("inbox/gl/"));

    private static ReadFile read(Path file, String path) {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        return new ReadFile(Intake.read(file, path, "hash", BOOKED, facts::add, rejections::add), facts, rejections);
    }

    @ParameterizedTest
    @CsvSource({"datev.csv", "fec.csv", "fec-sens.csv", "saf-t.xml", "xaf.xml"})
    void itsSettingDecidesAndTheSumsAreTheSame(String sample) throws IOException {
        Path file = SAMPLES.resolve(sample);
        ReadFile feed = read(file, "inbox/" + sample);
        ReadFile booked = read(file, "inbox/gl/" + sample);
        assertThat(booked.rejections()).isEmpty();
        BigDecimal sum = booked.facts(LedgerBooking.class).stream()
                .map(LedgerBooking::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(feed.facts(InvoiceLine.class).stream()
                        .map(InvoiceLine::netAmount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum);
        assertThat(booked.facts()).hasSameSizeAs(feed.facts()).isNotEmpty();
        assertThat(Intake.mapping(file, "inbox/gl/" + sample, BOOKED))
                .isNotEqualTo(Intake.mapping(file, "inbox/" + sample, BOOKED))
                .isNotEmpty();
        assertThat(read(file, "inbox/gl/" + sample).facts()).isEqualTo(booked.facts());
    }

    @Test
    void theRealFecIsBookedToTheLastDigit() throws IOException {
        ReadFile read = read(SharedData.file("real-data/ledger/fec_pipe.txt"), "inbox/gl/fec.txt");
        assertThat(read.facts(LedgerBooking.class)).singleElement().satisfies(booking -> {
            assertThat(booking.account()).isEqualTo("651100");
            assertThat(booking.accountName()).contains("Redevances logiciels");
            assertThat(booking.date()).isEqualTo("2026-09-05");
            assertThat(booking.amount()).isEqualByComparingTo("1200");
            assertThat(booking.documentNo()).contains("FA-77");
            assertThat(booking.vendor()).contains("ALGOLIA SAS");
        });
    }

    @Test
    void theTaxOfABookingIsWhatTheLedgerStates() {
        assertThat(read(SAMPLES.resolve("xaf.xml"), "inbox/gl/xaf.xml").facts(LedgerBooking.class))
                .first()
                .satisfies(booking -> {
                    assertThat(booking.tax().orElseThrow()).isEqualByComparingTo("210");
                    assertThat(booking.accountName()).contains("Software en licenties");
                });
    }

    @Test
    void whatIsNoLedgerIsNotReadByProfilesWhereLedgersAreBooked() {
        assertThat(read(SAMPLES.resolve("toggl.csv"), "inbox/gl/toggl.csv").facts())
                .isEmpty();
    }
}
