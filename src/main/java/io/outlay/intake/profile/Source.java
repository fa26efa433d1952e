package io.outlay.intake.profile;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** The text of a profile, and the faults found in it. */
final class Source {
    private final String name;
    private final List<String> lines;
    private final List<String> faults;

    /**
     * @param name {@code profiles/ap-ledger.yaml}
     * @param faults to which this adds
     */
    Source(String name, String text, List<String> faults) {
        this.name = name;
        this.lines = text.lines().toList();
        this.faults = faults;
    }

    String name() {
        return name;
    }

    /**
     * Tells a fault at the line where a node begins.
     *
     * @param fault what is wrong, the key first: {@code table "invoice" is no canonical table}
     * @param remedy one sentence
     */
    void fault(Node node, String fault, String remedy) {
        fault(node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1, fault, remedy);
    }

    /** @param line counted from 1; 0 for the whole file */
    void fault(int line, String fault, String remedy) {
        String place = line == 0 ? name : name + ":" + line;
        String excerpt = line == 0 || line > lines.size() || lines.get(line - 1).isBlank()
                ? ""
                : "\n" + line + " | " + lines.get(line - 1).strip();
        faults.add(place + ": " + fault + excerpt + "\n" + remedy);
    }
}
