package io.outlay.report.whatif;

import io.outlay.report.sheet.Block;
import io.outlay.report.sheet.CellText;
import io.outlay.report.sheet.Field;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.scenario.input.ScenarioDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How the figures come about, for the reader who checks. */
final class WhatIfNotesSheet {
    static final String SHEET = "Notes";
    /** Of the free column on the left, in characters. */
    private static final int MARGIN = 2;

    /** Of the columns that a note goes across. */
    private static final List<Integer> COLUMNS = List.of(54, 18, 24, 24);

    private static final int WIDTH = COLUMNS.stream().mapToInt(width -> width).sum();
    private static final Fields<String> FIELD = new Fields<>();

    private WhatIfNotesSheet() {}

    static void write(WhatIfBook book) {
        Page page = book.titled(SHEET);
        List<String> notes = new ArrayList<>(notes());
        book.answer()
                .pnl()
                .ifPresent(
                        pnl -> notes.add(
                                "Cost in the P&L: cash less what is capitalised (effort to build; of what is extended the change, implementation, integrations and migration), plus its depreciation in equal parts over "
                                        + pnl.lifeMonths()
                                        + " months from the month after go-live (setting capex.months); what is paid a year ahead is cost of the months that it is for. Present values and risk rest on cash."));
        List<Field<String>> fields = new ArrayList<>(List.of(
                FIELD.blank("margin").width(MARGIN),
                FIELD.text("note", note -> note).width(COLUMNS.get(0))));
        IntStream.range(1, COLUMNS.size())
                .mapToObj(i -> FIELD.joined("joined_" + i).width(COLUMNS.get(i)))
                .forEach(fields::add);
        Block<String> block = new Block<>(SHEET, 1, fields, notes);
        block.widths(page);
        block.rows(page, note -> Look.BODY.size(10).wrapped());
        block.heights(page, note -> 6 + 13 * CellText.lines(note, WIDTH));
        returns(book, page, block.end() + 1);
        page.print(book.title(SHEET), 1);
    }

    private static void returns(WhatIfBook book, Page page, int row) {
        Block<WhatIfReturns.Return> block = new WhatIfReturns(book).block(row, 1);
        if (!block.rows().isEmpty()) {
            block.write(page, 30, any -> WhatIfBook.CELL);
        }
    }

    private static List<String> notes() {
        return List.of(
                "To ask again: change the marked cells of Inputs, save, drop the file into the workspace's inbox (or run outlay what-if with it). Live figures follow at once; those marked ° are values of the last run, and Answer says so when they are stale.",
                "Low and high are the values that 1 in 10 outcomes fall below and 1 in 10 rise above, unless the note begins with range (then they are the ends), pert or lognormal. Growth, escalators, shares and rates are fractions: 0.10 is 10 %.",
                "Cash is nominal and before tax; month 0 is the end of the month of decision. The discount rate a year becomes (1+r)^(1/12)−1 a month.",
                "Licences and seats are paid a year ahead, at the escalator to the power t/12; the last payment is pro rata when the horizon cuts its year. Fees by volume and on revenue, and effort, fall due at month ends, raised once a year; revenue fees stay within their monthly minimum and maximum. Implementation, integrations, migration and training spread evenly over the months of implementation.",
                "Return a year is the internal rate of what an option saves against the reference. Where these savings change sign more than once there is no single one; the modified return, financed and reinvested at the discount rate, exists all the same.",
                "What goes on today is first paid again at its renewal; what was paid before the decision is sunk and counts for no option.",
                "The old system costs on meanwhile: bridge_cost_per_month until the new one is live where it is given; else the monthly cost of the keep option until then, and at least until its contract lets go (months_locked, else months_to_renewal), its licence from its renewal on. A second option of kind keep is the same contract on new terms, which begin when it lets go. In a hybrid it is counted once, and not at all beside a part that goes on with it (keep, extend).",
                "A build with overrun k takes k^(1/3) times its months, rounded up, and k times its effort; maintenance is a share of that cost. Opportunity cost is shown and never part of a total.",
                "Overrun ladder: a 2011 study found IT projects 27 % over plan on average and one in six at three times plan. The risk rests on later data (5,392 projects, 2023): 82 % end around plan, 18 % in a long tail, on average 1.45 times plan.",
                "Risk: all options are priced in the same draws. Inputs err together (correlation on Inputs, 0.25 unless given); the discount rate is not drawn, its lower and higher value are shown beside the answer.",
                "Rates for effort: " + (int) ScenarioDefaults.HOURS_PER_PERSON_MONTH + " hours a person-month ("
                        + ScenarioDefaults.HOURS_SOURCE + "); wages × " + ScenarioDefaults.WAGE_LOAD + " ("
                        + ScenarioDefaults.WAGE_LOAD_SOURCE + ").");
    }
}
