package io.outlay.catalogue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.outlay.model.PartyName;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words that say what a product is for, such as Newsletter or Warehouse, in several languages: {@code words.csv}. Words of
 * one text that say different things say nothing.
 */
public final class CategoryWords {
    private static final int LONGEST = 4;

    private final Map<List<String>, Optional<Kind>> meanings = new HashMap<>();

    private CategoryWords() {}

    /** The words that come with the program. */
    public static CategoryWords shipped() {
        CategoryWords words = new CategoryWords();
        for (NamedCsvRecord row : ListFile.rows("words.csv")) {
            Optional<Kind> kind = Optional.of(row.getField("layer"))
                    .filter(layer -> !layer.isEmpty())
                    .map(layer -> kind(TechLayer.of(layer), row));
            ListFile.values(row.getField("words"))
                    .forEach(spelling ->
                            words.meanings.put(PartyName.of(spelling).words(), kind));
        }
        return words;
    }

    private static Kind kind(TechLayer layer, NamedCsvRecord row) {
        return new Kind(
                layer,
                SystemType.valueOf(row.getField("type").toUpperCase(Locale.ROOT)),
                row.getField("capability"),
                Optional.of(row.getField("driver")).filter(driver -> !driver.isEmpty()));
    }

    /**
     * What the words of a text say.
     *
     * @param kind that all of them agree on, by layer and type
     * @param word the first that says so
     * @param software false where a word says that nothing technical is sold, and none says otherwise
     */
    public record Meaning(Optional<Kind> kind, String word, boolean software) {
        public static final Meaning NONE = new Meaning(Optional.empty(), "", true);
    }

    /** What a text says; longer words before the shorter that are part of them. */
    public Meaning of(String text) {
        List<String> words = PartyName.of(text.replace('_', ' ')).words();
        List<String> found = new ArrayList<>();
        List<Optional<Kind>> kinds = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int length = longest(words.subList(from, words.size()));
            if (length > 0) {
                List<String> part = words.subList(from, from + length);
                found.add(String.join(" ", part));
                kinds.add(meanings.get(part));
            }
            from += Math.max(1, length);
        }
        return meaning(found, kinds);
    }

    private static Meaning meaning(List<String> found, List<Optional<Kind>> kinds) {
        List<Kind> said = kinds.stream().flatMap(Optional::stream).toList();
        if (said.isEmpty()) {
            return found.isEmpty() ? Meaning.NONE : new Meaning(Optional.empty(), found.get(0), false);
        }
        boolean agreed = said.stream()
                .allMatch(kind -> kind.layer() == said.get(0).layer()
                        && kind.type() == said.get(0).type());
        return new Meaning(
                agreed ? Optional.of(said.get(0)) : Optional.empty(),
                found.get(kinds.indexOf(Optional.of(said.get(0)))),
                true);
    }

    private int longest(List<String> words) {
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            if (meanings.containsKey(words.subList(0, length))) {
                return length;
            }
        }
        return 0;
    }
}
