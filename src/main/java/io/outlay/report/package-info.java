/**
 * Results become files: tables first, rendered second. The only home of POI. May use {@code model}, {@code analysis} (whose
 * results it renders) and its records in {@code settings}.
 */
package io.outlay.report;
