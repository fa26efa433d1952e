package io.outlay.job.explain;

import io.outlay.job.workspace.Workspace;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Which figure to explain.
 *
 * @param system of the register, or {@code unmapped}; empty only where {@code measure} is a metric of the business
 * @param measure {@code cost} and its parts, see {@link CostMeasure}, or the name of a metric: of the system's usage, or of the business
 */
public record FigureRequest(Workspace workspace, Optional<String> system, YearMonth month, String measure) {}
