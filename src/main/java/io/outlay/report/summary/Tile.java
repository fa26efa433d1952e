package io.outlay.report.summary;

import io.outlay.report.sheet.Live;
import java.util.List;
import java.util.Optional;

/**
 * A figure that the eye finds first, beside what it was a year ago.
 *
 * @param format number format of value and year ago
 * @param more at least one further figure
 * @param target where its rows are
 */
record Tile(String label, String format, Optional<Live> value, Optional<Live> yearAgo, List<Line> more, String target) {

    /** One further figure with its label and number format. */
    record Line(String label, Optional<Live> figure, String format) {}
}
