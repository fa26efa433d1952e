package io.outlay.cli;

import java.math.BigDecimal;
import java.time.Duration;

/** Gauges in the text format of Prometheus, ended as OpenMetrics wants it; labels hold no quotes and no line ends. */
final class Gauges {
    private static final int MILLIS = 3;

    private final StringBuilder text = new StringBuilder();
    private String name = "";

    /** A gauge with one value. */
    void add(String metric, String help, long value) {
        begin(metric, help);
        sample("", Long.toString(value));
    }

    /** A gauge whose samples follow. */
    void begin(String metric, String help) {
        name = metric;
        text.append("# HELP ").append(metric).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(metric).append(" gauge\n");
    }

    /** @param labels such as {@code {currency="EUR"}}; empty for none */
    void sample(String labels, String value) {
        text.append(name).append(labels).append(' ').append(value).append('\n');
    }

    /** Seconds with their thousandths: {@code 12.345}. */
    static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), MILLIS).toPlainString();
    }

    String text() {
        return text + "# EOF\n";
    }
}
