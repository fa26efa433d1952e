package io.outlay.report.whatif;

import io.outlay.model.Sha256;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Page;
import io.outlay.report.sheet.Palette;
import io.outlay.report.sheet.Words;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.Swing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.util.CellReference;

/**
 * How the options may turn out: values of a simulation, with the fingerprint of the inputs that they belong to and a copy of
 * these inputs, against which a formula holds the sheet Inputs.
 */
final class WhatIfRiskSheet {
    static final String SHEET = "Risk";
    /** Cell that says whether the values still belong to the inputs. */
    static final String STATE = "$A$2";

    static final String CURRENT = "Current: these values belong to the inputs as they stand.";
    static final String STALE =
            "Stale: run again. The inputs have changed since; live figures have followed, those marked ° have not.";
    static final int CURVE = 5;
    /** Columns of the copy of Inputs: likely, low, high, note. */
    private static final int COPY = 25;

    private static final Look CELL = Look.BODY.edge(Palette.LINE).align(HorizontalAlignment.LEFT);
    private static final Look WHOLE = CELL.right().format(Look.WHOLE);

    private final WhatIfBook book;
    private final Page page;
    private final Risk risk;

    WhatIfRiskSheet(WhatIfBook book) {
        this.book = book;
        this.page = book.page(SHEET);
        this.risk = book.answer().risk();
    }

    /** First row of the tornado's table. */
    static int tornado() {
        return CURVE + Risk.CURVE.size() + 8;
    }

    void write() {
        page.text(0, 0, book.title(SHEET), Look.TITLE);
        page.height(0, 24);
        page.live(1, 0, stateFormula(), CURRENT, Look.BODY.strong());
        page.text(
                2,
                0,
                "Values of " + Words.whole(BigDecimal.valueOf(risk.draws())) + " draws, seed " + risk.seed()
                        + "; fingerprint of the inputs "
                        + fingerprint() + ". Present value in " + book.currency() + " over " + book.horizon()
                        + " months.",
                Look.NOTE);
        page.width(0, 46);
        for (int c = 1; c < COPY; c++) {
            page.width(c, 13);
        }
        curve();
        sums();
        swings();
        copy();
        new WhatIfCharts(book)
                .risk(
                        page,
                        CURVE - 1,
                        CURVE + Risk.CURVE.size() + 5,
                        book.scenario().options().size() + 2);
        page.print(book.title(SHEET), 0);
    }

    private String fingerprint() {
        Sha256 hash = new Sha256();
        for (ScenarioRow row : book.rows()) {
            hash.add(row.option()).add(row.parameter()).add(row.likely());
            hash.add(plain(row.low())).add(plain(row.high())).add(row.note());
        }
        return hash.hex().substring(0, 12);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }

    /** Compares each input cell with its copy, and the number of rows. */
    private String stateFormula() {
        int last = book.rows().size() + 1;
        StringBuilder changed = new StringBuilder();
        String[] columns = {"E", "F", "G", "J"};
        for (int i = 0; i < columns.length; i++) {
            String copy = CellReference.convertNumToColString(COPY + i);
            changed.append(i == 0 ? "" : "+")
                    .append("SUMPRODUCT(--(Inputs!$" + columns[i] + "$2:$" + columns[i] + "$" + last + "<>$" + copy
                            + "$2:$" + copy + "$" + last + "))");
        }
        return "IF(AND(" + changed + "=0,COUNTA(Inputs!$A:$A)=" + last + "),\"" + CURRENT + "\",\"" + STALE + "\")";
    }

    private void curve() {
        page.text(CURVE - 1, 0, "Share of outcomes at or below °", Look.HEADER);
        page.height(CURVE - 1, 26);
        List<Risk.OptionRisk> options = risk.options();
        for (int o = 0; o < options.size(); o++) {
            page.text(CURVE - 1, 1 + o, options.get(o).option(), Look.HEADER.right());
        }
        for (int i = 0; i < Risk.CURVE.size(); i++) {
            page.number(CURVE + i, 0, Risk.CURVE.get(i), CELL.format("0%"));
            for (int o = 0; o < options.size(); o++) {
                page.number(CURVE + i, 1 + o, options.get(o).curve().get(i), WHOLE);
            }
        }
    }

    private void sums() {
        int row = CURVE + Risk.CURVE.size() + 1;
        page.text(row, 0, "Mean °", CELL);
        page.text(row + 1, 0, "Chance to be the cheapest °", CELL);
        page.text(row + 2, 0, "Chance that the sum of the likely values is enough °", CELL);
        page.text(row + 3, 0, "What knowing everything in advance is worth at most °", CELL);
        for (int o = 0; o < risk.options().size(); o++) {
            Risk.OptionRisk option = risk.options().get(o);
            page.number(row, 1 + o, option.mean(), WHOLE);
            page.number(row + 1, 1 + o, option.chanceCheapest(), CELL.right().format("0.0%"));
            page.number(
                    row + 2, 1 + o, option.chanceLikelyIsEnough(), CELL.right().format("0.0%"));
        }
        page.number(row + 3, 1, risk.informationWorth(), WHOLE);
    }

    /** Effect of each input on the gap between the cheapest option and the next, widest first. */
    private void swings() {
        int top = tornado();
        int best = index(book.answer().main().cheapest());
        int next = index(book.answer().main().next());
        String gap = book.scenario().options().get(next).name() + " less "
                + book.scenario().options().get(best).name();
        page.text(top - 1, 0, "What moves the gap (" + gap + ") °", Look.HEADER);
        List<String> header = List.of("Low", "High", "Gap at low, change", "Gap at high, change");
        for (int c = 0; c < header.size(); c++) {
            page.text(top - 1, 1 + c, header.get(c), Look.HEADER.right());
        }
        page.height(top - 1, 26);
        double base = pv(next) - pv(best);
        List<Swing> swings = book.answer().tornado();
        for (int i = 0; i < swings.size(); i++) {
            Swing swing = swings.get(i);
            String whose =
                    swing.input().option().equals("*") ? "" : swing.input().option() + ": ";
            page.text(top + i, 0, whose + swing.input().words(), CELL);
            page.number(top + i, 1, swing.low(), CELL.right().format("#,##0.####"));
            page.number(top + i, 2, swing.high(), CELL.right().format("#,##0.####"));
            page.number(
                    top + i, 3, settled(swing.atLow().get(next) - swing.atLow().get(best) - base), WHOLE);
            page.number(
                    top + i,
                    4,
                    settled(swing.atHigh().get(next) - swing.atHigh().get(best) - base),
                    WHOLE);
        }
    }

    /** What binary sums leave of nothing is nothing. */
    private static double settled(double amount) {
        return Math.abs(amount) < 0.005 ? 0 : amount;
    }

    private double pv(int option) {
        return book.answer().main().options().get(option).pv();
    }

    private int index(String option) {
        return book.scenario().options().indexOf(book.scenario().option(option));
    }

    private void copy() {
        page.text(0, COPY, "Inputs of these values", Look.NOTE);
        for (int i = 0; i < book.rows().size(); i++) {
            ScenarioRow row = book.rows().get(i);
            text(i + 1, COPY, row.likely());
            text(i + 1, COPY + 1, plain(row.low()));
            text(i + 1, COPY + 2, plain(row.high()));
            page.text(i + 1, COPY + 3, row.note(), Look.NOTE);
        }
        for (int c = 0; c < 4; c++) {
            page.sheet().setColumnHidden(COPY + c, true);
        }
    }

    private void text(int row, int column, String value) {
        Optional<BigDecimal> number = WhatIfInputsSheet.number(value);
        if (number.isPresent()) {
            page.number(row, column, number.get(), Look.NOTE);
        } else if (!value.isEmpty()) {
            page.text(row, column, value, Look.NOTE);
        }
    }
}
