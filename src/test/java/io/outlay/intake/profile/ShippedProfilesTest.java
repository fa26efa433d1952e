package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.intake.ReadFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.EffortEntry;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.HourlyCost;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.fact.MetricReading;
import io.outlay.model.fact.UsageReading;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each shipped profile reads its sample: what comes of it stands beside the sample, computed by hand. With
 * {@code -Doutlay.sample.update=true} it is written anew.
 */
class ShippedProfilesTest {
    private static final Path SAMPLES = ShippedSamples.FOLDER;
    private static final Profiles PROFILES = ShippedSamples.profiles();

    @TempDir
    private Path folder;

    static List<String> names() {
        return ShippedProfiles.names();
    }

    /** Those whose files have a header that a program may rename. */
    static List<String> withHeader() {
        return names().stream()
                .filter(name -> ShippedSamples.path(name).toString().endsWith(".csv"))
                .toList();
    }

    private static ReadFile read(Path file) {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        String path = "inbox/" + file.getFileName();
        return new ReadFile(Intake.read(file, path, "hash", PROFILES, facts::add, rejections::add), facts, rejections);
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsItsSample(String name) throws IOException {
        ReadFile read = read(ShippedSamples.path(name));
        List<String> facts =
                read.facts().stream().map(ShippedProfilesTest::shown).toList();
        Path expected = SAMPLES.resolve(name + ".txt");
        if (Boolean.getBoolean("outlay.sample.update")) {
            Files.writeString(expected, String.join("\n", facts) + "\n", StandardCharsets.UTF_8);
        }
        assertThat(read.messages()).isEmpty();
        assertThat(read.file().notes()).contains("read by the shipped profile " + name);
        assertThat(facts).isEqualTo(Files.readAllLines(expected, StandardCharsets.UTF_8));
        assertThat(read(ShippedSamples.path(name)).facts()).isEqualTo(read.facts());
    }

    @ParameterizedTest
    @MethodSource("withHeader")
    void aRenamedColumnIsToldAndTheFileIsNotHalfRead(String name) throws IOException {
        String text = ShippedSamples.text(name);
        String header = PROFILES.shipped().stream()
                .filter(mapping -> mapping.name().endsWith(" " + name))
                .flatMap(mapping -> mapping.header().stream())
                .filter(h -> h.indexOf('*') < 0 && text.contains(h))
                .reduce((first, second) -> second)
                .orElseGet(() -> Stream.of("Dauer", "Licenses", "\u0427\u0430\u0441\u044b")
                        .filter(text::contains)
                        .findFirst()
                        .orElseThrow());
        Path renamed = Files.writeString(
                folder.resolve(ShippedSamples.fileName("renamed")),
                text.replace(header, "Zzyx"),
                ShippedSamples.charset(name));
        ReadFile read = read(renamed);
        assertThat(read.facts()).isEmpty();
        assertThat(read.codes()).containsExactly("unknown_file");
        assertThat(read.file().tables())
                .allSatisfy(table -> assertThat(table.rowsRejected())
                        .isEqualTo(table.rowsRead())
                        .isPositive());
    }

    /** The digits by which an export comes again, see {@link LaterExport}, are what they say. */
    @ParameterizedTest
    @EnumSource
    void whatComesLaterIsKnownOfEachSample(LaterExport.Kind kind) throws IOException {
        if (Boolean.getBoolean("outlay.sample.update") && kind == LaterExport.Kind.CORRECTED) {
            LaterExport.update();
        }
        for (String name : names()) {
            Optional<LaterExport> later = LaterExport.of(name, kind);
            if (later.isPresent()) {
                assertThat(later.get().isSound()).as(name).isTrue();
            }
        }
    }

    @Test
    void theListNamesEveryProfileAndEverySampleHasOne() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/profiles"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
        try (Stream<Path> files = Files.list(SAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".csv") || file.endsWith(".xml"))
                            .map(file -> file.replace(".csv", "")
                                    .replace(".xml", "")
                                    .replace(ShippedSamples.DATED, "")
                                    .replace(ShippedSamples.STATED, "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @Test
    void aProfileOfTheWorkspaceTakesThePlaceOfTheShippedOneOfItsName() throws IOException {
        String own = ShippedProfiles.yaml("toggl")
                .replace("{ from: Project }", "{ from: Project, map: { shop: storefront } }");
        ReadFile read = new Workspace(folder).profile("toggl.yaml", own).read(ShippedSamples.path("toggl"));
        assertThat(read.file().notes()).contains("read by profiles/toggl.yaml");
        assertThat(read.facts(EffortEntry.class))
                .extracting(EffortEntry::systemId)
                .containsExactly("storefront", "erp");
    }

    @Test
    void aHeaderWithUmlautsInAnotherEncodingIsRefusedForItsEncoding() throws IOException {
        ReadFile read = new Workspace(folder).csv(ShippedSamples.text("paypal-de"), Charset.forName("windows-1252"));
        assertThat(read.facts()).isEmpty();
        assertThat(read.codes()).containsExactly("wrong_encoding");
        assertThat(read.messages().get(0))
                .startsWith("inbox/a.csv:1: the file is not UTF-8: it has the byte E4\n")
                .endsWith("Save it as UTF-8, or set encoding: windows-1252 in a copy of the shipped profile paypal-de "
                        + "under profiles/.");
    }

    @Test
    void aRenamedColumnIsNamedByTheHeaderThatIsLookedFor() throws IOException {
        ReadFile read = new Workspace(folder).csv(ShippedSamples.text("toggl").replace("Duration", "Time spent"));
        assertThat(read.messages().get(0))
                .contains("closest is the shipped profile toggl, of which hours (Duration) is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "toggl, Duration, Duraton, hours (Duration)",
        "stripe-balance, Fee, Fees, Fee",
        "fec, EcritureDate, EcritureDates, EcritureDate",
        "harvest, Project Code, Project Cod, Project Code",
        "shopify-orders, Created at, Created, date (Created at)",
        "tempo, Work date, Work date of entry, date (Work date)"
    })
    void aHeaderThatIsNearlyTheOneLookedForIsNamedOnce(String profile, String header, String other, String lacks)
            throws IOException {
        String text = ShippedSamples.text(profile).replaceFirst("\\b" + header + "\\b(?! [(F])", other);
        ReadFile read = new Workspace(folder).csv(text);
        assertThat(read.messages())
                .singleElement()
                .satisfies(
                        message -> assertThat(message)
                                .contains("closest is the shipped profile " + profile + ", of which " + lacks
                                        + " is missing")
                                .endsWith(
                                        "Rename \"" + other + "\" to \"" + header
                                                + "\" if that is meant, or add the name that it has here to from: in a copy of it under profiles/."));
    }

    @Test
    void aColumnThatAProfileOfOnesOwnMissesIsNotIgnoredToo() throws IOException {
        ReadFile read = new Workspace(folder)
                .profile("hours.yaml", """
                        table: effort
                        columns:
                          date: { from: Day }
                          system_id: { from: System }
                          hours: { from: Duration }
                        """)
                .csv("Day,System,Duraton,Town\n2026-09-01,shop,1,Bonn\n");
        assertThat(read.messages())
                .singleElement()
                .satisfies(message -> assertThat(message)
                        .contains("hours is missing in the header: profiles/hours.yaml looks for \"Duration\"")
                        .contains("Rename \"Duraton\" to \"Duration\" if that is meant."));
        assertThat(read.file().notes()).contains("columns ignored: Town");
    }

    @Test
    void aCellOfWhichTwoColumnsAreMadeIsRefusedOnce() throws IOException {
        ReadFile read = new Workspace(folder).csv("""
                Status;Settlement date (UTC);Total amount (incl. VAT);Currency;Counterparty name;Payment method;\
                Transaction ID;Reference;VAT amount
                settled;03-09-2026 10:00:00;-120,00;EUR;PADDLE.NET* SKETCH;card;q1;r;20,00
                """);
        assertThat(read.codes()).containsExactly("not_a_number");
        assertThat(read.messages().get(0))
                .startsWith(
                        "inbox/a.csv:2: Total amount (incl. VAT) \"-120,00\" is not a number with decimal sign \".\"\n");
    }

    @Test
    void aReportWhoseDayStandsInItsNameIsKnownByItsNameToo() throws IOException {
        Profiles profiles = Profiles.load(folder, ZoneOffset.UTC);
        Path file = ShippedSamples.path("slack");
        assertThat(Intake.mapping(file, "inbox/slack-2026-09-30.csv", profiles))
                .isNotEqualTo(Intake.mapping(file, "inbox/slack-2026-10-31.csv", profiles));
        assertThat(Intake.mapping(ShippedSamples.path("toggl"), "inbox/a.csv", profiles))
                .isEqualTo(Intake.mapping(ShippedSamples.path("toggl"), "inbox/b.csv", profiles));
    }

    private static String shown(Fact fact) {
        if (fact instanceof InvoiceLine line) {
            return String.join(
                    " | ",
                    "invoice",
                    line.invoiceNo(),
                    line.issueDate().toString(),
                    line.vendor(),
                    plain(line.netAmount()),
                    line.currency(),
                    line.documentType().id(),
                    line.category().id(),
                    line.description().orElse(""),
                    line.costCentre().orElse(""));
        }
        if (fact instanceof UsageReading usage) {
            return String.join(
                    " | ",
                    "usage",
                    usage.systemId(),
                    date(usage.date().toString(), usage.monthly()),
                    usage.metric(),
                    plain(usage.value()),
                    "of " + usage.rows());
        }
        if (fact instanceof MetricReading metric) {
            return String.join(
                    " | ",
                    "business",
                    date(metric.date().toString(), metric.monthly()),
                    metric.metric(),
                    plain(metric.value()));
        }
        if (fact instanceof HourlyCost cost) {
            return String.join(" | ", "rate", cost.role(), plain(cost.hourlyCost()), cost.currency());
        }
        EffortEntry effort = (EffortEntry) fact;
        return String.join(
                " | ",
                "effort",
                effort.date().toString(),
                effort.systemId(),
                plain(effort.hours()),
                effort.activity().id(),
                effort.task().orElse(""),
                effort.note().orElse("")
                        + effort.role().map(role -> " | " + role).orElse(""));
    }

    private static String date(String day, boolean monthly) {
        return monthly ? day.substring(0, 7) : day;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
