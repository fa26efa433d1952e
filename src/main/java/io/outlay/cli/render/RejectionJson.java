package io.outlay.cli.render;

import io.outlay.model.Rejection;

/**
 * A rejection in JSON: the columns of {@code csv/rejections.csv} with table and sheet.
 *
 * @param sheet of a workbook; empty for other files
 * @param line first line of the record, from 1
 * @param rows that are rejected for this reason
 */
record RejectionJson(
        String code,
        String table,
        String file,
        String sheet,
        long line,
        String column,
        String value,
        String reason,
        String remedy,
        String excerpt,
        long rows) {
    static RejectionJson of(Rejection rejection) {
        return new RejectionJson(
                rejection.code().id(),
                rejection.table(),
                rejection.source().file(),
                rejection.source().sheet(),
                rejection.source().line(),
                rejection.column(),
                rejection.value(),
                rejection.reason(),
                rejection.remedy(),
                rejection.excerpt(),
                rejection.rows());
    }
}
