package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.outlay.OutlayApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
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
    void analysisKnowsOnlyStatistics() {
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
    void poiIsUsedOnlyInReport() {
        hold(Rules::poi);
    }

    @Test
    void workbooksAreReadOnlyInIntakeAndReadBackInReport() {
        hold(Rules::workbookReader);
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
