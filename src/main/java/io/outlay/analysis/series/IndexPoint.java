package io.outlay.analysis.series;

import java.time.YearMonth;
import java.util.OptionalDouble;

/**
 * Cost and driver of a month, same month a year earlier = 100; empty where either year is missing.
 */
public record IndexPoint(YearMonth month, OptionalDouble cost, OptionalDouble driver) {}
