package io.outlay.report.outlook;

import io.outlay.analysis.outlook.PeakSeason;
import io.outlay.model.Names;
import io.outlay.report.book.CloseReport;
import io.outlay.report.sheet.Fields;
import io.outlay.report.sheet.Look;
import io.outlay.report.sheet.Table;
import java.util.List;

/** {@code peak_season.csv}, and what of it stands on the sheet Outlook. */
final class PeakTable {
    private static final Fields<PeakSeason> FIELD = new Fields<>();

    private PeakTable() {}

    static Table<PeakSeason> of(CloseReport report) {
        return Table.of(
                "peak_season",
                List.of(
                        FIELD.text("level", p -> p.level().id()),
                        FIELD.text("id", PeakSeason::id),
                        FIELD.month("month", PeakSeason::month),
                        FIELD.amount("cost_peak", PeakSeason::costPeak),
                        FIELD.amount("cost_t12m", PeakSeason::costYear),
                        FIELD.number("cost_share", PeakSeason::costShare)
                                .titled("Share of cost")
                                .by((p, at) -> at.cell("cost_of_the_peak_month") + "/" + at.cell("cost_of_year"))
                                .strong(),
                        FIELD.text("driver", PeakSeason::driver)
                                .shown(p -> p.driver().map(Names::plain)),
                        FIELD.number("driver_peak", PeakSeason::driverPeak)
                                .titled("Driver in the peak month °")
                                .format(Look.WHOLE),
                        FIELD.number("driver_t12m", PeakSeason::driverYear)
                                .titled("Driver T12M °")
                                .format(Look.WHOLE),
                        FIELD.number("driver_share", PeakSeason::driverShare)
                                .titled("Share of driver")
                                .by((p, at) -> at.cell("driver_peak") + "/" + at.cell("driver_t12m"))
                                .strong(),
                        FIELD.amount("elastic", PeakSeason::elastic).titled("Elastic part of cost °"),
                        FIELD.amount("fixed", PeakSeason::fixed)
                                .titled("Fixed part")
                                .by((p, at) -> at.cell("cost_of_year") + "-" + at.cell("elastic")),
                        FIELD.number("elastic_share", PeakSeason::elasticShare)
                                .by((p, at) -> at.cell("elastic") + "/" + at.cell("cost_of_year")),
                        FIELD.text("currency", p -> report.head().currency())),
                report.analysis().outlook().peaks());
    }
}
