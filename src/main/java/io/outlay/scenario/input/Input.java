package io.outlay.scenario.input;

import io.outlay.model.SourceRef;
import java.util.Optional;

/**
 * One number that an answer rests on.
 *
 * @param option whose it is; {@code *} for what all options share
 * @param parameter name in files, tiers with their threshold
 * @param words what a reader would call it
 * @param likely the value that the cash flows use
 * @param low the 10th percentile or lower end as given, else {@code likely}
 * @param high the 90th percentile or upper end as given, else {@code likely}
 * @param marginal how it may turn out
 * @param unit as given, else that of the parameter
 * @param origin where the value comes from
 * @param isDefault no row gives it, or one that an earlier answer filled in
 * @param source the row that gives it
 */
public record Input(
        String option,
        String parameter,
        String words,
        double likely,
        double low,
        double high,
        Marginal marginal,
        String unit,
        String origin,
        boolean isDefault,
        Optional<SourceRef> source) {

    /** Whether it may turn out otherwise. */
    public boolean isUncertain() {
        return !marginal.isConstant();
    }
}
