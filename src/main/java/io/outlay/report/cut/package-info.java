/**
 * A part of a close's report for who may see no more: one restriction of what pages are made of, so that no page can show
 * anything else. May use, of this floor: {@code report.book}.
 */
package io.outlay.report.cut;
