package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.profile.LaterExport;
import io.outlay.intake.profile.ShippedSamples;
import io.outlay.job.ledger.Prepared;
import io.outlay.job.ledger.WorkspaceReading;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import io.outlay.model.fact.InvoiceLine;
import io.outlay.model.ledger.TargetEntry;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exports that come again, of every shipped profile: the same file, one with other figures, one that grew, one with the
 * numbers of another vendor. What counts is what the ledger would hold; that a file takes the place of the one that had its
 * path is held in {@link FileLifeTest}, renamed columns in {@code ShippedProfilesTest}, e-invoices in
 * {@link EInvoiceCloseTest}, clouds in {@link CloudCloseTest}.
 */
class ExportsAgainTest {
    private static final YearMonth PERIOD = YearMonth.of(2026, 12);
    private static final String ORIGINAL = "a";
    private static final String LATER = "b";
    private static final List<List<String>> GROUPS = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Samples that say nothing of the same things, so that a workspace holds all of a group. */
    static List<List<String>> groups() throws IOException {
        if (GROUPS.isEmpty()) {
            GROUPS.addAll(grouped());
        }
        return GROUPS;
    }

    private static List<List<String>> grouped() throws IOException {
        List<List<String>> groups = new ArrayList<>();
        List<Set<String>> said = new ArrayList<>();
        for (String name : ShippedSamples.names()) {
            Set<String> says = ShippedSamples.figures(name, ShippedSamples.text(name)).orElseThrow().keySet().stream()
                    .map(figure -> figure.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            int group = 0;
            while (group < groups.size() && !Collections.disjoint(said.get(group), says)) {
                group++;
            }
            if (group == groups.size()) {
                groups.add(new ArrayList<>());
                said.add(new HashSet<>());
            }
            groups.get(group).add(name);
            said.get(group).addAll(says);
        }
        return groups;
    }

    /** What a workspace makes of its files. */
    private record Made(WorkspaceReading reading, Prepared prepared) {
        List<Rejection> rejections() {
            return Stream.concat(reading.rejections().stream(), prepared.rejections().stream())
                    .toList();
        }

        /** Amounts of lines by month, system and basis. */
        SortedMap<String, BigDecimal> costs() {
            return prepared.targets().stream()
                    .collect(Collectors.toMap(
                            Made::key, target -> target.amount().stripTrailingZeros(), BigDecimal::add, TreeMap::new));
        }

        private static String key(TargetEntry target) {
            return target.document() + "|" + target.month() + "|" + target.systemId() + "|" + target.basis() + "|"
                    + target.line();
        }

        /** Seats, orders and what else is counted, by month. */
        String figures() {
            return prepared.metrics().months() + " "
                    + prepared.facts().systems().size();
        }
    }

    private static String path(String part, String name) {
        return "inbox/" + name + "/" + ShippedSamples.fileName(part);
    }

    private void write(String part, String name, String text) throws IOException {
        Path path = folder.resolve(path(part, name));
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, ShippedSamples.charset(name));
    }

    /** Of the files that are there. */
    private Made made() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay: { company: Test Ltd, currency: EUR }\n");
        Files.writeString(folder.resolve("systems.csv"), REGISTER);
        Files.writeString(
                folder.resolve("inbox/rates.csv"),
                "role,valid_from,hourly_cost,currency\ndefault,2020-01-01,100,EUR\n");
        Files.writeString(folder.resolve("inbox/fx.csv"), rates());
        OutlaySettings settings =
                SettingsLoader.load(folder, Map.of(), Map.of()).settings();
        WorkspaceReading reading = WorkspaceReading.of(folder, settings, Progress.SILENT);
        return new Made(reading, reading.prepared(PERIOD, settings));
    }

    private static String rates() {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .map(day -> day + ",1.1,0.8,1.5,11")
                .collect(Collectors.joining("\n", "Date,USD,GBP,CAD,NOK\n", "\n"));
    }

    private Made originals(List<String> names) throws IOException {
        for (String name : names) {
            write(ORIGINAL, name, ShippedSamples.text(name));
        }
        return made();
    }

    /** Those that come again in a way, as files of another name. */
    private List<String> again(List<String> names, LaterExport.Kind kind) throws IOException {
        List<String> again = new ArrayList<>();
        for (String name : names) {
            Optional<LaterExport> later = LaterExport.of(name, kind);
            if (later.isPresent()) {
                write(LATER, name, later.get().text());
                again.add(name);
            }
        }
        return again;
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theSameFileTwiceCountsOnce(List<String> names) throws IOException {
        Made once = originals(names);
        for (String name : names) {
            write(LATER, name, ShippedSamples.text(name));
        }
        Made twice = made();

        assertThat(once.rejections()).isEmpty();
        assertThat(twice.rejections()).isEmpty();
        assertThat(twice.costs()).isEqualTo(once.costs());
        assertThat(twice.figures()).isEqualTo(once.figures());
    }

    /** One number with another content: the first counts, and both places are named. */
    @ParameterizedTest
    @MethodSource("groups")
    void otherFiguresInAnotherFileAreAConflict(List<String> names) throws IOException {
        Made once = originals(names);
        List<String> again = again(names, LaterExport.Kind.CORRECTED);
        Made both = made();

        for (String name : again) {
            List<Rejection> told = both.rejections().stream()
                    .filter(rejection -> rejection.message().startsWith(path(LATER, name)))
                    .toList();
            assertThat(told)
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(rejection -> assertThat(rejection.message()).contains(path(ORIGINAL, name)));
        }
        assertThat(both.rejections())
                .allSatisfy(rejection -> assertThat(rejection.code()).isEqualTo(RejectionCode.CONFLICT));
        assertThat(both.costs()).isEqualTo(once.costs());
        assertThat(both.figures()).isEqualTo(once.figures());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whatGrewAddsWhatIsNew(List<String> names) throws IOException {
        originals(names);
        List<String> again = again(names, LaterExport.Kind.GROWN);
        Made both = made();
        for (String name : again) {
            Files.delete(folder.resolve(path(ORIGINAL, name)));
        }
        Made grown = made();

        assertThat(both.rejections()).isEmpty();
        assertThat(both.costs()).isEqualTo(grown.costs());
        assertThat(both.figures()).isEqualTo(grown.figures());
    }

    /** Of exports that name the vendor. */
    @ParameterizedTest
    @MethodSource("groups")
    void theSameNumbersOfAnotherVendorCountBeside(List<String> names) throws IOException {
        Made once = originals(names);
        Map<String, String> others = new TreeMap<>();
        for (String name : names) {
            String text = ShippedSamples.text(name);
            String vendor = vendor(once, name).filter(text::contains).orElse("");
            String other = vendor.matches("\\d+") ? "70099" : "Zeta " + name.toUpperCase(Locale.ROOT);
            if (!vendor.isEmpty() && names(name, text.replace(vendor, other), other)) {
                write(LATER, name, text.replace(vendor, other));
                others.put(vendor, other);
            }
        }
        Made both = made();

        assertThat(both.rejections()).isEmpty();
        others.forEach((vendor, other) -> {
            assertThat(billed(both, other)).as(other).isEqualByComparingTo(billed(once, vendor));
            assertThat(billed(both, vendor)).as(vendor).isEqualByComparingTo(billed(once, vendor));
        });
    }

    /** Whether an export is of a vendor; a provider of payments is its profile's. */
    private static boolean names(String name, String text, String vendor) throws IOException {
        return ShippedSamples.figures(name, text).orElse(Collections.emptySortedMap()).keySet().stream()
                .anyMatch(figure -> figure.startsWith(vendor + "|"));
    }

    private static Optional<String> vendor(Made made, String name) {
        return made.reading().of(InvoiceLine.class).stream()
                .filter(line -> line.source().file().equals(path(ORIGINAL, name)))
                .map(InvoiceLine::vendor)
                .findFirst();
    }

    private static BigDecimal billed(Made made, String vendor) {
        return made.prepared().documents().lines().stream()
                .filter(line ->
                        line.booked().isPresent() && line.line().vendor().equals(vendor))
                .map(line -> line.line().netAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static final String REGISTER = Stream.of(
                    "shop erp stripe paypal adyen microsoft-365 google-workspace slack github-copilot gitlab github",
                    "openai anthropic cursor shopify-payments atlassian-jira atlassian-confluence")
            .flatMap(ids -> Stream.of(ids.split(" ")))
            .map(id -> id + "," + id + ",commerce,tool,buy")
            .collect(Collectors.joining("\n", "system_id,name,layer,type,sourcing\n", "\n"));
}
