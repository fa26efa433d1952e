package io.outlay.job.explain;

import io.outlay.model.Basis;
import io.outlay.model.Names;
import java.util.Arrays;
import java.util.Optional;

/** A figure of {@code cost_by_month.csv} that entries add up to. */
public enum CostMeasure {
    /** All bases but the memo. */
    COST("total", null),
    EFFECTIVE("effective", Basis.EFFECTIVE),
    BILLED("billed", Basis.BILLED),
    ACCRUED("accrued", Basis.ACCRUAL),
    EFFORT("effort", Basis.EFFORT),
    ALLOCATED("allocated", Basis.ALLOCATED);

    private final String column;
    private final Basis basis;

    CostMeasure(String column, Basis basis) {
        this.column = column;
        this.basis = basis;
    }

    /** The name on the command line. */
    public String id() {
        return Names.id(this);
    }

    /** Its column in {@code cost_by_month.csv}. */
    public String column() {
        return column;
    }

    boolean covers(Basis other) {
        return basis == null ? other.inTotal() : other == basis;
    }

    /** By its name or its column, in any case. */
    static Optional<CostMeasure> of(String text) {
        return Arrays.stream(values())
                .filter(m -> m.id().equalsIgnoreCase(text) || m.column.equalsIgnoreCase(text))
                .findFirst();
    }
}
