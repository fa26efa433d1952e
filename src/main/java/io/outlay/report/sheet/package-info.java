/**
 * How a cell, a column, a chart and a page are written; all that knows POI and CSV. Uses no other room of this floor.
 */
package io.outlay.report.sheet;
