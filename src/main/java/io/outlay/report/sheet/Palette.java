package io.outlay.report.sheet;

import io.outlay.analysis.verdict.Verdict;
import io.outlay.model.TechLayer;

/**
 * Colours as RGB in hexadecimal. Layers have Okabe and Ito's colours, which colour-blind readers can tell apart; a layer
 * has the same one everywhere.
 */
public final class Palette {
    public static final String INK = "1F2933";
    public static final String MUTED = "66717E";
    public static final String LINE = "C9D1DA";
    public static final String PALE = "F3F5F8";
    /** Behind what does not agree. */
    public static final String OFF = "F6C9B8";
    /** Behind cells that a reader may fill in. */
    public static final String INPUT = "FFF8DC";

    public static final String WHITE = "FFFFFF";
    public static final String HEADER = "24405E";
    /** What happened: dark, and no colour of a layer. */
    public static final String COST = HEADER;
    /** What it is held against, a business or a plan; told apart by dash or shape as well. */
    public static final String BUSINESS = "7A838E";
    /** More cost, or worse; a shape or a sign says so as well. */
    public static final String RISE = "8B1E3F";
    /** Less cost, or better. */
    public static final String FALL = "6B8E23";

    /** The same, dark enough to read as text. */
    public static final String FALL_TEXT = "4C6619";

    public static final String LINK = "0B5394";

    private Palette() {}

    public static String of(TechLayer layer) {
        return switch (layer) {
            case MARKETING -> "E69F00";
            case SALES_CHANNELS -> "56B4E9";
            case COMMERCE -> "0072B2";
            case SERVICE -> "D55E00";
            case INTEGRATIONS -> "CC79A7";
            case OPERATIONS -> "009E73";
        };
    }

    /** A layer's colour dark enough to read as text on white. */
    public static String text(TechLayer layer) {
        return switch (layer) {
            case MARKETING -> "9A6400";
            case SALES_CHANNELS -> "1F6F9E";
            case COMMERCE -> "0072B2";
            case SERVICE -> "B04A00";
            case INTEGRATIONS -> "96507A";
            case OPERATIONS -> "00734F";
        };
    }

    /** Background behind a verdict's symbol and word; never without them. */
    public static String fill(Verdict verdict) {
        return switch (verdict) {
            case RISING_NO_PAYOFF -> "F6C9B8";
            case RISING_FASTER_THAN_BUSINESS -> "FADFC6";
            case SAME_BILL_LESS_BUSINESS -> "E8D3E6";
            case WATCH -> "FBF0C4";
            case IN_LINE -> "DDEBE6";
            default -> "ECEFF2";
        };
    }
}
