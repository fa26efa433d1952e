package io.outlay.model;

import java.math.BigDecimal;

/**
 * A value of the method that no setting changes, as the code uses it.
 *
 * @param name what it decides, in words
 * @param unit never empty
 * @param source a publication, or {@value #JUDGEMENT}
 */
public record MethodConstant(String name, String value, String unit, String source) {
    /** Where a value comes from that nobody published. */
    public static final String JUDGEMENT = "method, our judgement";

    public static MethodConstant of(String name, long value, String unit, String source) {
        return new MethodConstant(name, Long.toString(value), unit, source);
    }

    public static MethodConstant of(String name, BigDecimal value, String unit, String source) {
        return new MethodConstant(name, value.toPlainString(), unit, source);
    }
}
