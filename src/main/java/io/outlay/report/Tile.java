package io.outlay.report;

import java.util.Optional;

/**
 * A figure that the eye finds first, beside what it was a year ago.
 *
 * @param format number format of value and year ago
 * @param more one further figure with its label
 * @param moreFormat its number format
 * @param target where its rows are
 */
record Tile(
        String label,
        String format,
        Optional<Live> value,
        Optional<Live> yearAgo,
        String moreLabel,
        Optional<Live> more,
        String moreFormat,
        String target) {}
