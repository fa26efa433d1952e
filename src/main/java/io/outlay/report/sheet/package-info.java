/**
 * How a cell, a column, a chart and a page are written; all that knows POI and CSV. Of the
 * other rooms of this floor it uses only that of bytes.
 */
package io.outlay.report.sheet;
