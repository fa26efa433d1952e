package io.outlay.report.book;

/**
 * A setting, threshold, benchmark or rate that a figure rests on.
 *
 * @param group such as {@code Verdict}
 * @param key as in {@code outlay.yaml}, or a name
 * @param source where it comes from: {@code default}, a file and key, or a publication
 */
public record Assumption(String group, String key, String value, String unit, String source) {}
