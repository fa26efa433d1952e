package io.outlay.intake.table.known;

import static io.outlay.model.MethodConstant.JUDGEMENT;

import io.outlay.intake.table.Hours;
import io.outlay.model.MethodConstant;
import java.util.List;

/** Values of reading that no setting changes. */
public final class TableConstants {
    private static final String YEARS = "years";

    private TableConstants() {}

    /** Limits beyond which what a row states is doubted. */
    public static List<MethodConstant> all() {
        return List.of(
                MethodConstant.of(
                        "hours of a row of one person, without a unit, are doubted above",
                        Hours.OF_A_DAY,
                        "hours",
                        JUDGEMENT),
                MethodConstant.of(
                        "hours of a row without a person and unit are doubted above",
                        Hours.OF_A_MONTH,
                        "hours",
                        JUDGEMENT),
                MethodConstant.of(
                        "a service period is doubted when it is longer than",
                        InvoicesTable.LONGEST_YEARS,
                        YEARS,
                        JUDGEMENT),
                MethodConstant.of(
                        "a service period is doubted when it begins before issue by more than",
                        InvoicesTable.YEARS_BACK,
                        YEARS,
                        JUDGEMENT));
    }
}
