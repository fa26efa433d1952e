package io.outlay.report.outlook;

import io.outlay.analysis.outlook.Elasticity;
import io.outlay.model.Names;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code elasticity.csv}, and its block on the sheet Outlook. */
final class ElasticityTable {
    private static final Fields<Elasticity> FIELD = new Fields<>();
    private static final String FIGURE = "0.00;\"−\"0.00;0.00";

    private ElasticityTable() {}

    static Table<Elasticity> of(CloseReport report) {
        return Table.of(
                "elasticity",
                List.of(
                        FIELD.text("level", e -> e.level().id()),
                        FIELD.text("id", Elasticity::id),
                        FIELD.text("driver", Elasticity::driver)
                                .shown(e -> e.driver().map(Names::plain)),
                        FIELD.count("months", Elasticity::months).titled("Months °"),
                        FIELD.statistic("driver_variation", Elasticity::variation)
                                .titled("Driver varies by °"),
                        FIELD.statistic("elasticity", Elasticity::estimate)
                                .titled("Cost moves by °")
                                .format(FIGURE)
                                .strong(),
                        FIELD.statistic("se", Elasticity::se),
                        FIELD.statistic("low", Elasticity::low)
                                .titled("at least °")
                                .format(FIGURE),
                        FIELD.statistic("high", Elasticity::high)
                                .titled("at most °")
                                .format(FIGURE),
                        FIELD.text("note", Elasticity::note).look(look -> Look.NOTE),
                        FIELD.text("name", Elasticity::name).titled("").strong().sheetOnly()),
                report.analysis().outlook().elasticities());
    }
}
