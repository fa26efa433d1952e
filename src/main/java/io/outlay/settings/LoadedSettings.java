package io.outlay.settings;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings in force and where each comes from. Both maps have the same keys: {@code outlay.} and the canonical name.
 *
 * @param effective every setting in force, defaults included, in one spelling: the same settings give the same text. Who
 *     receives the reports, and the folder that does, is not among them: they are printed in each report
 * @param origins {@code default}, {@code outlay.yaml:3}, {@code environment OUTLAY_CURRENCY} or {@code --set}
 */
public record LoadedSettings(
        OutlaySettings settings, SortedMap<String, String> effective, SortedMap<String, String> origins) {
    public LoadedSettings {
        effective = Collections.unmodifiableSortedMap(new TreeMap<>(effective));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }
}
