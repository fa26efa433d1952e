package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.outlay.OutlayApplication;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the program to the rules of its architecture. Each rule is also held against {@code fixture}, a small program that
 * breaks every one of them: a rule that finds nothing there would find nothing anywhere.
 */
class ArchitectureTest {
    private static final String FIXTURE = "io.outlay.architecture.fixture";
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(classFiles());
    private static final JavaClasses OFFENDERS = new ClassFileImporter().importPackages(FIXTURE);

    @Test
    void everyClassStandsInAPackageOfTheArchitecture() {
        hold(Rules::onlyKnownPackages);
    }

    @Test
    void modelKnowsOnlyTheJdk() {
        hold(Rules::model);
    }

    @Test
    void settingsKnowNoStage() {
        hold(Rules::settings);
    }

    @Test
    void intakeKnowsNoOtherStage() {
        hold(Rules::intake);
    }

    @Test
    void ledgerKnowsNoOtherStage() {
        hold(Rules::ledger);
    }

    @Test
    void statisticsKnowNothingOfTheProgram() {
        hold(Rules::statistics);
    }

    @Test
    void catalogueKnowsNoStage() {
        hold(Rules::catalogue);
    }

    @Test
    void analysisKnowsOnlyStatisticsAndTheCatalogue() {
        hold(Rules::analysis);
    }

    @Test
    void scenarioKnowsOnlyStatistics() {
        hold(Rules::scenario);
    }

    @Test
    void reportKnowsOnlyTheResultsThatItRenders() {
        hold(Rules::report);
    }

    @Test
    void deliveryKnowsNoOtherStage() {
        hold(Rules::delivery);
    }

    @Test
    void storeKnowsNoOtherStage() {
        hold(Rules::store);
    }

    @Test
    void jobKnowsNoCaller() {
        hold(Rules::job);
    }

    @Test
    void commandsKnowOnlyJobs() {
        hold(Rules::cli);
    }

    @Test
    void packagesFormNoCycle() {
        hold(Rules::noCycles);
    }

    @Test
    void roomsFormNoCycle() {
        hold(Rules::noCyclesOfRooms);
    }

    @Test
    void roomsUseOnlyTheirNeighbours() {
        hold(Rules::rooms);
    }

    @Test
    void everyRoomOfAFloorIsNamedWithWhatItUses() {
        Set<String> rooms = packages().filter(name -> name.contains(".")).collect(Collectors.toSet());
        rooms.removeAll(Set.of("store.server"));
        assertEquals(
                new TreeSet<>(rooms),
                Rooms.ALL.stream().map(Rooms.Room::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A floor's own package only brings its rooms together, so that it may be small. */
    @Test
    void roomsCanBeKnown() {
        Map<String, Long> classes = topLevel()
                .collect(Collectors.groupingBy(ArchitectureTest::packageOf, TreeMap::new, Collectors.counting()));
        classes.values().removeIf(count -> count <= Rooms.MOST && count >= Rooms.FEWEST);
        classes.keySet().removeIf(name -> !name.contains(".") && classes.get(name) < Rooms.FEWEST);
        assertEquals(Map.of(), classes, "rooms with fewer than 4 or more than 40 classes");
    }

    @Test
    void everyPackageSaysItsQuestion() {
        Path sources = ProjectFiles.ROOT.resolve("src/main/java/io/outlay");
        packages()
                .filter(name -> !name.isEmpty())
                .forEach(name -> assertTrue(
                        Files.exists(sources.resolve(name.replace('.', '/')).resolve("package-info.java")), name));
    }

    private static Stream<JavaClass> topLevel() {
        return PROGRAM.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static Stream<String> packages() {
        return topLevel().map(ArchitectureTest::packageOf).distinct();
    }

    /** Below {@code io.outlay}; empty for the entry point's. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("io.outlay") ? "" : name.substring("io.outlay.".length());
    }

    @Test
    void poiIsUsedOnlyInReport() {
        hold(Rules::poi);
    }

    @Test
    void workbooksAreReadOnlyInIntakeAndReadBackInReport() {
        hold(Rules::workbookReader);
    }

    @Test
    void librariesOfEInvoicesAreUsedOnlyByTheirReaders() {
        hold(Rules::invoiceLibraries);
    }

    @Test
    void commonsMathIsUsedOnlyInStatisticsAndScenario() {
        hold(Rules::commonsMath);
    }

    @Test
    void sqlIsSpokenOnlyInStore() {
        hold(Rules::sql);
    }

    @Test
    void dataSourcesAreWiredOnlyInJob() {
        hold(Rules::dataSources);
    }

    @Test
    void springStaysAtTheEdge() {
        hold(Rules::spring);
    }

    @Test
    void whatComputesReadsNoFile() {
        hold(Rules::pure);
    }

    @Test
    void moneyIsNeverFloatingPoint() {
        hold(Rules::exactMoney);
    }

    @Test
    void moneyIsNeverComputedInFloatingPoint() {
        hold(Rules::exactArithmetic);
    }

    @Test
    void columnsAreNamedByTheirFields() {
        hold(Rules::namedColumns);
    }

    @Test
    void fieldsAreNotInjected() {
        hold(Rules::noFieldInjection);
    }

    @Test
    void settersAreNotInjected() {
        hold(Rules::noSetterInjection);
    }

    @Test
    void oneTypeIsConfigured() {
        hold(Rules::oneConfigurationType);
    }

    @Test
    void namesAreTheFields() {
        hold(Rules::telling);
    }

    @Test
    void noStaticState() {
        hold(Rules::noStaticState);
    }

    @Test
    void onlyCommandsWriteToTheStandardStreams() {
        hold(Rules::standardStreams);
    }

    private static void hold(Function<Rules, ArchRule> rule) {
        ArchRule ofFixture = rule.apply(new Rules(FIXTURE));
        assertTrue(ofFixture.evaluate(OFFENDERS).hasViolation(), () -> "the fixture does not break: " + ofFixture);
        // A package that is still to come has nothing to hold; the fixture shows that the rule would.
        rule.apply(new Rules("io.outlay")).allowEmptyShould(true).check(PROGRAM);
    }

    /** By place, not by name: another JDK's build stands in a folder that the importer would not know for the tests'. */
    private static Path classFiles() {
        return Path.of(URI.create(OutlayApplication.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }
}
