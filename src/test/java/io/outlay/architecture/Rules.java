package io.outlay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The rules of the architecture for the packages below a root, so that the same rule can be held against the program and
 * against classes that break it.
 */
record Rules(String root) {
    private static final String[] STAGES = {
        "intake", "ledger", "statistics", "catalogue", "analysis", "scenario", "report", "delivery", "store"
    };
    private static final String SPRING = "org.springframework..";
    private static final String AUTOWIRED = "org.springframework.beans.factory.annotation.Autowired";

    ArchRule onlyKnownPackages() {
        String[] known = Stream.concat(Stream.of("cli", "job", "settings", "model"), Arrays.stream(STAGES))
                .map(this::all)
                .toArray(String[]::new);
        return classes()
                .that(not(entryPoint()))
                .should()
                .resideInAnyPackage(known)
                .because("a package without a place in the architecture has no arrows to hold");
    }

    ArchRule model() {
        return classes()
                .that()
                .resideInAPackage(all("model"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", all("model")))
                .because("what crosses two stages may bind neither of them to a library");
    }

    ArchRule settings() {
        return uses("settings", "model")
                .because("stages read their settings; settings that knew a stage would close the circle");
    }

    ArchRule intake() {
        return uses("intake", "model", "settings")
                .because("a file is read by its form alone; what a row means is for the ledger");
    }

    ArchRule ledger() {
        return uses("ledger", "model", "settings")
                .because("entries follow from facts, wherever these were read or are kept");
    }

    ArchRule statistics() {
        return uses("statistics").because("a test knows numbers, not systems or money");
    }

    ArchRule catalogue() {
        return uses("catalogue", "model").because("what a product is does not depend on who has it, or at what cost");
    }

    ArchRule analysis() {
        return uses("analysis", "model", "settings", "statistics", "catalogue")
                .because("a verdict follows from entries and figures alone, and a proposal from names that are known");
    }

    ArchRule scenario() {
        return uses("scenario", "model", "settings", "statistics")
                .because("a scenario is seeded through the model, never by reading the ledger");
    }

    ArchRule report() {
        return uses("report", "model", "settings", "analysis", "scenario")
                .because("a report renders results; it neither computes nor loads them");
    }

    ArchRule delivery() {
        return uses("delivery", "model", "settings").because("finished files are sent as they are");
    }

    ArchRule store() {
        return uses("store", "model", "settings").because("tables hold what crosses stages, not how it came about");
    }

    ArchRule job() {
        String[] used = Stream.concat(Stream.of("model", "settings"), Arrays.stream(STAGES))
                .toArray(String[]::new);
        return uses("job", used).because("a use case serves any caller and so knows none");
    }

    ArchRule cli() {
        return uses("cli", "job", "settings", "model").because("commands render what the use cases return");
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood together");
    }

    ArchRule noCyclesOfRooms() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().because("rooms in a circle are one room");
    }

    ArchRule rooms() {
        return classes()
                .should(Rooms.useTheirNeighbours(root))
                .because("a question that is read in one room needs a short list of what it rests on");
    }

    ArchRule poi() {
        return onlyIn(new String[] {"org.apache.poi.."}, "report")
                .because("POI holds a workbook in memory: what is read comes by fastexcel-reader, in intake");
    }

    ArchRule workbookReader() {
        return onlyIn(new String[] {"org.dhatim.fastexcel.."}, "intake", "report")
                .because("it reads inputs in intake, and in report reads back what POI wrote; POI reads nothing");
    }

    ArchRule invoiceLibraries() {
        String[] libraries = {"com.helger..", "oasis.names..", "un.unece..", "jakarta.xml.bind..", "org.apache.pdfbox.."
        };
        return onlyIn(libraries, "intake.einvoice")
                .because("a syntax ends where its document is read; a file is opened there and nowhere else");
    }

    ArchRule commonsMath() {
        return onlyIn(new String[] {"org.apache.commons.math3..", "org.apache.commons.rng.."}, "statistics", "scenario")
                .because("several of its classes are unsound; the sound ones are chosen once");
    }

    ArchRule sql() {
        return onlyIn(
                        new String[] {"java.sql..", "org.postgresql..", "org.flywaydb.."},
                        "store",
                        "intake.sql",
                        "intake.source")
                .because("statements stand beside the tables that they read");
    }

    ArchRule dataSources() {
        return onlyIn(new String[] {"javax.sql.."}, "store", "intake.sql", "job")
                .because("the job wires the connection, the store alone speaks over it");
    }

    ArchRule spring() {
        return onlyIn(new String[] {SPRING}, "settings", "job", "store", "delivery")
                .because("stages are plain Java: called without a container, tested without one");
    }

    ArchRule pure() {
        return noClasses()
                .that()
                .resideInAnyPackage(all("ledger"), all("statistics"), all("analysis"), all("scenario"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..")
                        .or(DescribedPredicate.describe(
                                "are java.io.File", c -> c.getName().equals("java.io.File"))))
                .because("what computes reads no file and asks no network: the same input gives the same result");
    }

    ArchRule exactMoney() {
        return members()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(all("model"), all("ledger"))
                .should(Conditions.haveNoFloatingPoint())
                .because("cents are lost in binary fractions");
    }

    ArchRule exactArithmetic() {
        return noClasses()
                .that()
                .resideInAnyPackage(all("model"), all("ledger"))
                .should(Conditions.callFloatingPointOfBigDecimal())
                .because("a detour over double loses cents as a double does");
    }

    ArchRule namedColumns() {
        return noClasses()
                .that()
                .resideInAPackage(all("report"))
                .and()
                .resideOutsideOfPackage(all("report.sheet"))
                .should(Conditions.placeCells(root))
                .because("a column is where its field is: a figure that is moved would leave a number behind");
    }

    ArchRule noFieldInjection() {
        return fields().should(Conditions.notBeInjected()).because("what a class needs stands in its constructor");
    }

    ArchRule noSetterInjection() {
        return methods().should().notBeAnnotatedWith(AUTOWIRED).because("an object is complete once it is constructed");
    }

    ArchRule oneConfigurationType() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".settings.OutlaySettings")
                .should()
                .beAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
                .because("one type shows every setting, and one validator tells every error");
    }

    ArchRule telling() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveNameMatching(".*Utils?")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*D(to|TO)")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .because("such names hide what a class is: name the invoice, the bridge, the accrual");
    }

    ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("what one run leaves behind in a static field changes the next");
    }

    ArchRule standardStreams() {
        return noClasses()
                .that(not(entryPoint()))
                .and()
                .resideOutsideOfPackage(all("cli"))
                .should(Conditions.touchStandardStreams())
                .because("stdout belongs to the result and stderr to progress, and only commands know which is which");
    }

    private ArchRule uses(String from, String... to) {
        String[] allowed =
                Stream.concat(Stream.of(from), Arrays.stream(to)).map(this::all).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(all(from))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(root + "..")).or(resideInAnyPackage(allowed)));
    }

    private ArchRule onlyIn(String[] library, String... homes) {
        String[] packages = Arrays.stream(homes).map(this::all).toArray(String[]::new);
        return noClasses()
                .that(not(entryPoint()))
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library);
    }

    private DescribedPredicate<JavaClass> entryPoint() {
        String main = root + ".OutlayApplication";
        return DescribedPredicate.describe(
                "the entry point",
                type -> type.getName().equals(main) || type.getName().startsWith(main + "$"));
    }

    private String all(String name) {
        return root + "." + name + "..";
    }
}
