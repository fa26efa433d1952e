/**
 * How the bytes of a workbook get into its file: text as UTF-8, and a zip into which a part can go before what surrounds it
 * is known. Knows no cell. Uses no other room of this floor.
 */
package io.outlay.report.zip;
