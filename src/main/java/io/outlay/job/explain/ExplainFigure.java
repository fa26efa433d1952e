package io.outlay.job.explain;

import io.outlay.job.workspace.Stopped;

/** Leads from a figure of the report down to the rows of files behind it. */
@FunctionalInterface
public interface ExplainFigure {
    /** @throws Stopped when no published report has the figure; what there is instead is named */
    ExplainedFigure explain(FigureRequest request);
}
