package io.outlay.report.summary;

import io.outlay.analysis.finding.Finding;
import io.outlay.model.fact.FindingDecision;
import io.outlay.report.book.Book;
import io.outlay.report.book.Decision;
import io.outlay.report.book.ReportSheet;
import io.outlay.report.book.SubjectFields;
import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;

/** Every finding with what shows it, who answers for it, and room for a decision. */
public final class FindingsSheet implements ReportSheet {
    static final String SHEET = FindingDecision.SHEET;
    private static final int HEADER = 3;

    private static final Fields<Finding> FIELD = new Fields<>();
    private static final String DECISION = "decision";

    @Override
    public String name() {
        return SHEET;
    }

    @Override
    public void write(Book book) {
        List<Finding> findings = book.report().analysis().findings();
        Page page = book.titled(
                SHEET,
                findings.isEmpty()
                        ? "Nothing was found that calls for action."
                        : "By the money that a decision can move. Money in " + book.currency() + ", "
                                + (book.window().isShort() ? book.window().each() : "a year")
                                + "; click it for its rows. Choose a decision, and say why: the next workbook carries both on.",
                AvoidableShares.note(book));
        AvoidableShares shares = new AvoidableShares(book);
        Block<Finding> block = new Block<>(SHEET, HEADER, fields(book, shares), findings);
        block.write(page, 26, finding -> Look.CELL.wrapped());
        block.heights(page, 3);
        if (!findings.isEmpty()) {
            block.filter(page, 1);
            choices(page, block);
        }
        page.printOnly(block.fields().size() - 1, Math.max(shares.write(page, block), HEADER + 2));
        page.print(book.title(SHEET), 0);
    }

    private static List<Field<Finding>> fields(Book book, AvoidableShares shares) {
        return Stream.concat(found(book, shares).stream(), decided(book).stream())
                .toList();
    }

    private static List<Field<Finding>> found(Book book, AvoidableShares shares) {
        return List.of(
                FIELD.text("name", Finding::name)
                        .titled("What")
                        .strong()
                        .line(23)
                        .width(21),
                FIELD.prose("finding", Finding::what).line(44).width(38),
                FIELD.amount("money", Finding::money)
                        .titled("Money a year °")
                        .look(look -> look.strong().colour(Palette.LINK))
                        .link(finding -> Optional.of(SummaryFindings.place(book, finding)))
                        .width(11),
                shares.money().width(11),
                shares.why().line(20).width(18),
                FIELD.month("since", Finding::since).missing("").right().width(9),
                FIELD.text("owner", finding -> owners(book, finding)).line(15).width(14),
                FIELD.date("act_by", Finding::actBy).missing("").right().width(12),
                FIELD.prose("by", Finding::by).titled("By when").line(23).width(20),
                FIELD.prose("action", Finding::action)
                        .titled("What to do")
                        .line(44)
                        .width(38),
                FIELD.prose("evidence", finding -> String.join(" ", finding.evidence()))
                        .line(40)
                        .width(35));
    }

    private static List<Field<Finding>> decided(Book book) {
        return List.of(
                input(DECISION, finding -> decision(book, finding).choice()).width(11),
                input("comment", finding -> decision(book, finding).comment())
                        .line(22)
                        .width(20),
                SubjectFields.key(Decisions::key).width(40));
    }

    private static Field<Finding> input(String name, Function<Finding, String> entered) {
        return FIELD.text(name, finding -> Optional.of(entered.apply(finding)).filter(text -> !text.isEmpty()))
                .missing("")
                .look(look -> look.fill(Palette.INPUT));
    }

    /** What was entered for it in the workbook before. */
    private static Decision decision(Book book, Finding finding) {
        return book.report().changes().decisions().getOrDefault(Decisions.key(finding), Decision.NONE);
    }

    private static Optional<String> owners(Book book, Finding finding) {
        return Optional.of(book.owners(finding.systems())).filter(owners -> !owners.isEmpty());
    }

    private static void choices(Page page, Block<Finding> block) {
        int column = block.cells(0).column(DECISION);
        DataValidationHelper helper = page.sheet().getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(FindingDecision.CHOICES.toArray(String[]::new)),
                new CellRangeAddressList(block.header() + 1, block.end() - 1, column, column));
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(true);
        validation.createErrorBox("Not possible", "Choose approve, reject or later, or leave it blank.");
        page.sheet().addValidationData(validation);
    }
}
