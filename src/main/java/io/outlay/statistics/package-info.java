/** Regression, trend tests, change points, multiplicity, percentiles, forecasts and their back-tests. Pure; the home of commons-math3. */
package io.outlay.statistics;
