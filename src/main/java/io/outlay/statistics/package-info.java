/** Regression, trend tests, change points, multiplicity, percentiles. Pure; the home of commons-math3. */
package io.outlay.statistics;
