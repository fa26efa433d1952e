package io.outlay.intake.profile;

import io.outlay.model.Invisible;
import io.outlay.model.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping node of the YAML: each key once, with its line. Values are taken as they are written, so that {@code 07} and
 * {@code no} stay what they are.
 */
final class Section {
    /** Stands in a proposed profile where a person must say. */
    private static final String OPEN = "?";

    private final Source source;
    private final String path;
    private final Node begin;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Section(Source source, String path, Node begin) {
        this.source = source;
        this.path = path;
        this.begin = begin;
    }

    /** @param key where the entry begins */
    private record Entry(Node key, Node value) {}

    /** The whole profile; a fault, and empty, when it has no keys. */
    static Optional<Section> root(Source source, Node node) {
        return of(source, "", new Entry(node, node), "table: invoices, and columns: below it");
    }

    private static Optional<Section> of(Source source, String path, Entry entry, String example) {
        if (!(entry.value instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            String what = path.isEmpty() ? "the profile" : path;
            source.fault(entry.key, what + " holds no keys", "Write " + example + ".");
            return Optional.empty();
        }
        Section section = new Section(source, path, entry.key);
        mapping.getValue().forEach(section::add);
        return Optional.of(section);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            source.fault(
                    tuple.getKeyNode(), "a key is no text", "Write keys as text, in quotes where they hold signs.");
            return;
        }
        Entry first = entries.putIfAbsent(Invisible.strip(key.getValue()), new Entry(key, tuple.getValueNode()));
        if (first != null) {
            int line = first.key.getStartMark().getLine() + 1;
            source.fault(
                    key,
                    full(Invisible.strip(key.getValue())) + " is given twice, first in line " + line,
                    "Keep one of the two.");
        }
    }

    Set<String> keys() {
        return entries.keySet();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The key as messages name it: {@code read.date}. */
    String full(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Where a key stands. */
    Node at(String key) {
        return entries.get(key).key;
    }

    /** Tells a fault at the line of a key. */
    void fault(String key, String fault, String remedy) {
        source.fault(at(key), full(key) + " " + fault, remedy);
    }

    /** Tells a fault at the line of a key, whose words name it. */
    void faultPlainly(String key, String fault, String remedy) {
        source.fault(at(key), fault, remedy);
    }

    /** Tells that a key is not there, at the line where the section begins; of the whole profile without a line. */
    void lacking(String key, String fault, String remedy) {
        if (path.isEmpty()) {
            source.fault(0, key + " " + fault, remedy);
        } else {
            source.fault(begin, full(key) + " " + fault, remedy);
        }
    }

    /** Faults for all keys but those known. */
    void allow(String what, List<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                fault(
                        key,
                        "is not a key of " + what,
                        Spelling.hinted(key, known, "Keys are " + String.join(", ", known) + "."));
            }
        }
    }

    /** Whether a key holds one text. */
    boolean isText(String key) {
        return has(key) && entries.get(key).value instanceof ScalarNode;
    }

    Optional<Section> section(String key, String example) {
        return Optional.ofNullable(entries.get(key))
                .flatMap(entry -> of(source, full(key), entry, full(key) + ": " + example));
    }

    /** Whether a key holds keys of its own. */
    boolean isSection(String key) {
        return has(key) && entries.get(key).value instanceof MappingNode;
    }

    /** The sections of a list; a fault, and empty, when it is none. */
    List<Section> sections(String key, String example) {
        if (!(entries.get(key).value instanceof SequenceNode list)) {
            fault(key, "is no list", "Write " + example + ".");
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        for (Node item : list.getValue()) {
            String name = full(key) + "[" + (sections.size() + 1) + "]";
            of(source, name, new Entry(item, item), example).ifPresent(sections::add);
        }
        return sections;
    }

    /** The text of a key, trimmed; a fault when it is blank or no text. */
    Optional<String> text(String key) {
        return has(key) ? scalar(key, entries.get(key).value, false) : Optional.empty();
    }

    /** The text of a key, which may be blank. */
    Optional<String> textOrBlank(String key) {
        return has(key) ? scalar(key, entries.get(key).value, true) : Optional.empty();
    }

    /** One text or a list of them; faults when there is none or one is blank. */
    List<String> texts(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (!(entries.get(key).value instanceof SequenceNode list)) {
            return text(key).stream().toList();
        }
        if (list.getValue().isEmpty()) {
            fault(key, "is an empty list", "Give it at least one text, or remove the key.");
        }
        List<String> texts = new ArrayList<>();
        list.getValue().forEach(item -> scalar(key, item, false).ifPresent(texts::add));
        return texts;
    }

    /** Whether a key holds what files have in their cells, be it a question mark. */
    private static boolean isOfCells(String key) {
        return key.contains("where.") || key.contains(".negate") || key.equals("read.blank");
    }

    private Optional<String> scalar(String key, Node value, boolean blank) {
        if (!(value instanceof ScalarNode text)) {
            fault(key, "is no text", "Give it one text, in quotes where it holds signs.");
            return Optional.empty();
        }
        String stripped = Invisible.strip(text.getValue());
        if (stripped.equals(OPEN) && !isOfCells(full(key))) {
            fault(key, "is still \"?\"", "Write what is meant in its place; what the profile knows of it is behind #.");
            return Optional.empty();
        }
        boolean tab = text.getValue().equals("\t");
        if (stripped.isEmpty() && !tab && !blank) {
            fault(key, "is blank", "Fill it in, or remove the key.");
            return Optional.empty();
        }
        return Optional.of(tab ? "\t" : stripped);
    }
}
