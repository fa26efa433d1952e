package io.outlay;

/** Contrast of two colours, by the Web Content Accessibility Guidelines 2.2. */
final class Contrast {
    private Contrast() {}

    /**
     * @param one RGB in hexadecimal
     * @return from 1, none, to 21
     */
    static double between(String one, String other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(String rgb) {
        int value = Integer.parseInt(rgb, 16);
        return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 0xFF) + 0.0722 * linear(value & 0xFF);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
