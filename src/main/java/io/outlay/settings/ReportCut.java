package io.outlay.settings;

import io.outlay.model.Sha256;
import io.outlay.model.TechLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What of a report is for somebody: layers, cost centres, or of layers what cost centres bear. The same parts are the same
 * cut, in whatever order and spelling they are named.
 *
 * @param layers in their order; empty for all
 * @param costCentres in order of their names, compared without case; empty for all
 */
public record ReportCut(List<TechLayer> layers, List<String> costCentres) {
    /** Folder of all cuts in that of a report. */
    public static final String FOLDER = "cuts";

    /** Characters of a name that is written out. */
    private static final int LONGEST = 100;

    public ReportCut {
        layers = layers.stream().distinct().sorted().toList();
        TreeMap<String, String> byKey = new TreeMap<>();
        costCentres.forEach(centre -> byKey.putIfAbsent(key(centre), centre.strip()));
        costCentres = List.copyOf(byKey.values());
    }

    /** As cost centres are compared. */
    public static String key(String costCentre) {
        return costCentre.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing is left out. */
    public boolean isWhole() {
        return layers.isEmpty() && costCentres.isEmpty();
    }

    /** Name of its folder: {@code service+operations}, {@code cc-4100}; another cut has another one. */
    public String name() {
        List<String> parts = new ArrayList<>();
        layers.forEach(layer -> parts.add(layer.id()));
        costCentres.forEach(centre -> parts.add("cc-" + safe(key(centre))));
        String name = String.join("+", parts);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST) + "-"
                        + new Sha256().add(name).hex().substring(0, 8);
    }

    /** Any other character than a letter, a digit or a dash is its code point. */
    private static String safe(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-')
                        ? Character.toString(c)
                        : "_" + Integer.toHexString(c) + "_")
                .collect(Collectors.joining());
    }

    /** For people: {@code Service, Operations}, {@code cost centre 4100}. */
    public String names() {
        String named = layers.stream().map(TechLayer::title).collect(Collectors.joining(", "));
        String centres = costCentres.isEmpty()
                ? ""
                : (costCentres.size() == 1 ? "cost centre " : "cost centres ") + String.join(", ", costCentres);
        return named + (named.isEmpty() || centres.isEmpty() ? "" : ", ") + centres;
    }

    /** To stand beside a title: {@code Layers: Service · Cost centres: 4100}. */
    public String title() {
        String named = layers.stream().map(TechLayer::title).collect(Collectors.joining(", "));
        String centres = String.join(", ", costCentres);
        return (named.isEmpty() ? "" : "Layers: " + named)
                + (named.isEmpty() || centres.isEmpty() ? "" : " · ")
                + (centres.isEmpty() ? "" : "Cost centres: " + centres);
    }
}
