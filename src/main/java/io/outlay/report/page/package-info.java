/**
 * {@code tech-cost-<period>.html}: what Summary says and where it comes from, in one file that a browser shows offline. Every
 * figure is a field of a CSV file, with its exact value in the attribute {@code value}; charts are drawn from the tables of
 * the page, so that a figure is in it once. May use fields of the other rooms, and nothing of POI.
 */
package io.outlay.report.page;
