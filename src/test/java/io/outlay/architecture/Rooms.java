package io.outlay.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rooms of a floor: packages named by the question that they answer, and which of the same floor each may use. A class in
 * a floor that has rooms and no room of its own, such as {@code analysis.AnalysisCalculator}, brings them together and may use
 * all of them.
 */
final class Rooms {
    /** The least and the most classes of a room: fewer are no room, more cannot be known. */
    static final int FEWEST = 4;

    static final int MOST = 40;

    /**
     * A room.
     *
     * @param name below the root, with dots
     * @param reason why it uses these and no others
     * @param uses rooms of the same floor
     */
    record Room(String name, String reason, List<String> uses) {
        private String floor() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    static final List<Room> ALL = List.of(
            room("analysis.series", "every other question starts from a series, so it knows none of them"),
            room(
                    "analysis.verdict",
                    "a verdict rests on series alone, never on what bills or contracts say",
                    "analysis.series"),
            room("analysis.bridge", "the bridge explains the ledger, whatever the verdict", "analysis.series"),
            room(
                    "analysis.outlook",
                    "what is expected follows from what was, not from how it is judged",
                    "analysis.series"),
            room(
                    "analysis.tco",
                    "a landing is the actual cost and the outlook of the months that remain",
                    "analysis.series",
                    "analysis.outlook"),
            room(
                    "analysis.bills",
                    "what can be avoided depends on the verdict, never the reverse",
                    "analysis.series",
                    "analysis.verdict"),
            room(
                    "analysis.stack",
                    "an indicator reads results of other questions and computes none of them again",
                    "analysis.series",
                    "analysis.verdict",
                    "analysis.tco",
                    "analysis.bills"),
            room(
                    "analysis.finding",
                    "a finding chooses among results",
                    "analysis.series",
                    "analysis.verdict",
                    "analysis.bills",
                    "analysis.stack"),
            room("analysis.proposal", "a proposed system has bills, and no series or verdict yet", "analysis.bills"),
            room("report.zip", "bytes know nothing of what they show"),
            room("report.sheet", "drawing knows no figure of the close", "report.zip"),
            room("report.book", "pages meet in the book, so that none has to know another", "report.sheet"),
            room("report.verdict", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.bridge", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.tco", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.bills", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.outlook", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.stack", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room("report.ledger", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room(
                    "report.summary",
                    "Summary points at cells of the pages that it sums up",
                    "report.sheet",
                    "report.book",
                    "report.verdict",
                    "report.outlook",
                    "report.tco",
                    "report.bills",
                    "report.stack"),
            room("report.whatif", "a page knows the book and how to draw", "report.sheet", "report.book"),
            room(
                    "report.cut",
                    "what pages are made of is cut, so that pages know nothing of it",
                    "report.book",
                    "report.bridge"),
            room(
                    "report.page",
                    "the page shows fields of the tables that CSV files are made of",
                    "report.sheet",
                    "report.book",
                    "report.verdict",
                    "report.bridge",
                    "report.tco",
                    "report.bills",
                    "report.ledger",
                    "report.summary"),
            room(
                    "ledger.document",
                    "every amount comes from a document, so documents know nothing of what is made of them"),
            room("ledger.accrual", "an accrual stands for a document that has not come", "ledger.document"),
            room("ledger.period", "the contract gives a period before any guess", "ledger.document", "ledger.accrual"),
            room("ledger.effort", "hours are booked in the shape of documents", "ledger.document"),
            room("ledger.metric", "figures in money are converted at the rates of documents", "ledger.document"),
            room(
                    "ledger.allocation",
                    "shares follow from usage, amounts from documents",
                    "ledger.document",
                    "ledger.metric"),
            room(
                    "ledger.posting",
                    "posting brings together what each question answered",
                    "ledger.document",
                    "ledger.accrual",
                    "ledger.period",
                    "ledger.effort",
                    "ledger.metric",
                    "ledger.allocation"),
            room("ledger.tieout", "a control that shared code with what it controls would share its faults"),
            room("ledger.actuals", "actuals are sums of what is posted, at the rates of documents", "ledger.document"),
            room("ledger.register", "the register is held against facts, never changed by them", "ledger.document"),
            room("job.workspace", "each use case opens a workspace, so a workspace knows none"),
            room("job.ledger", "check, close and what-if have to agree on it", "job.workspace"),
            room("job.explain", "a use case knows the workspace and what it holds", "job.workspace", "job.ledger"),
            room("job.whatif", "a use case knows the workspace and what it holds", "job.workspace", "job.ledger"),
            room(
                    "job.deliver",
                    "only finished reports are delivered, so nothing of the close is needed",
                    "job.workspace"),
            room(
                    "job.close",
                    "a close answers scenarios and delivers",
                    "job.workspace",
                    "job.ledger",
                    "job.whatif",
                    "job.deliver"),
            room(
                    "job.check",
                    "it looks as a close would look",
                    "job.workspace",
                    "job.ledger",
                    "job.whatif",
                    "job.close"),
            room("job.map", "a register is proposed from what files say", "job.workspace", "job.ledger"),
            room("job.care", "a use case knows the workspace and what it holds", "job.workspace", "job.ledger"),
            room("intake.table", "a table is what every format is turned into"),
            room("intake.table.csv", "a source knows rows, not what they mean", "intake.table"),
            room(
                    "intake.table.sheet",
                    "a sheet may begin anywhere, so the header of a known table is looked for",
                    "intake.table",
                    "intake.table.known"),
            room("intake.table.formula", "a formula knows cells, not where they come from", "intake.table"),
            room("intake.table.bulk", "rows are summed whatever they are of", "intake.table"),
            room("intake.table.focus", "a table is described without a source", "intake.table"),
            room(
                    "intake.table.known",
                    "a table is described without a source; all that are known are listed",
                    "intake.table",
                    "intake.table.bulk",
                    "intake.table.focus"),
            room(
                    "intake.table.read",
                    "reading brings source and table together",
                    "intake.table",
                    "intake.table.csv",
                    "intake.table.sheet",
                    "intake.table.known",
                    "intake.table.formula"),
            room("intake.xml", "what is dangerous in XML is so whatever it holds", "intake.table"),
            room(
                    "intake.einvoice",
                    "an e-invoice is read as rows of the table of invoices, so that its rules are written once",
                    "intake.xml",
                    "intake.table",
                    "intake.table.known",
                    "intake.table.read"),
            room(
                    "intake.ledgerfile",
                    "a general ledger gives rows, whatever table they are",
                    "intake.xml",
                    "intake.table",
                    "intake.table.read"),
            room(
                    "intake.profile",
                    "a profile is checked against what reading can do",
                    "intake.table",
                    "intake.table.read",
                    "intake.table.formula"),
            room(
                    "intake.propose",
                    "a profile is proposed with the readers that will read by it",
                    "intake.table",
                    "intake.table.csv",
                    "intake.table.sheet",
                    "intake.table.read"),
            room(
                    "intake.sql",
                    "a file that SQL reads gives rows, whatever table they are",
                    "intake.table",
                    "intake.table.read"),
            room(
                    "intake.source",
                    "rows that are summed elsewhere are read by the reader of single rows",
                    "intake.table",
                    "intake.table.csv",
                    "intake.table.focus",
                    "intake.table.formula",
                    "intake.table.read"),
            room("model.fact", "facts are written in the shared vocabulary", "model"),
            room("model.ledger", "entries come from facts", "model", "model.fact"),
            room("scenario.input", "what is given knows nothing of what follows from it"),
            room("scenario.cash", "payments follow from parameters alone", "scenario.input"),
            room(
                    "scenario.sheet",
                    "lines say what has to be given; reading ends where computing begins",
                    "scenario.input",
                    "scenario.cash"),
            room("scenario.answer", "an answer is computed from payments", "scenario.input", "scenario.cash"),
            room("cli.render", "what is shown does not know who asked"));

    private static final Map<String, Room> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Room::name, Function.identity()));

    private Rooms() {}

    private static Room room(String name, String reason, String... uses) {
        return new Room(name, reason, List.of(uses));
    }

    /** Each class uses, of its own floor, only the rooms that its room may use. */
    static ArchCondition<JavaClass> useTheirNeighbours(String root) {
        return new ArchCondition<>("use of their own floor only the rooms that are named for theirs") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                room(root, type)
                        .ifPresent(room -> type.getDirectDependenciesFromSelf()
                                .forEach(arrow -> follow(root, room, arrow, events)));
            }
        };
    }

    private static void follow(String root, Room room, Dependency arrow, ConditionEvents events) {
        String to = name(root, arrow.getTargetClass());
        boolean sameFloor = to.equals(room.floor()) || to.startsWith(room.floor() + ".");
        boolean allowed = !sameFloor || to.equals(room.name()) || room.uses().contains(to);
        String why =
                arrow.getDescription() + ": " + room.name() + " uses " + room.uses() + " only, for " + room.reason();
        events.add(new SimpleConditionEvent(arrow, allowed, why));
    }

    private static Optional<Room> room(String root, JavaClass type) {
        return Optional.ofNullable(BY_NAME.get(name(root, type)));
    }

    /** Of the package below the root; of a class elsewhere its package. */
    private static String name(String root, JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1) : name;
    }
}
