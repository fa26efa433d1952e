package io.outlay.job.map;

import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.model.SystemType;
import io.outlay.model.TechLayer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A proposed system with what a person wrote into its row of {@code systems-proposed.csv}.
 *
 * @param register cells by column of the register
 * @param written whether a person changed or filled in a cell
 */
record ProposedRow(ProposedSystem system, Map<String, String> register, boolean written) {
    private static final List<String> BASIS = List.of("evidence", "why");
    private static final List<String> NEEDED = List.of("layer", "type", "sourcing");
    private static final String NAMES = "billing_names";

    static List<ProposedRow> of(List<ProposedSystem> systems, CsvText before, String currency) {
        Map<String, Map<String, String>> rows = before.rows(RegisterFile.ID);
        return systems.stream()
                .map(system -> of(system, rows.getOrDefault(system.systemId(), Map.of()), currency))
                .toList();
    }

    /**
     * While a row rests on what it rested on before, what differs from the proposal was written by a person and is kept; a row
     * that rests on something else is proposed anew, and keeps what fills its blanks.
     */
    private static ProposedRow of(ProposedSystem system, Map<String, String> before, String currency) {
        Map<String, String> proposed = SystemColumns.all(system, currency);
        boolean same = BASIS.stream().allMatch(column -> proposed.get(column).equals(before.get(column)));
        Map<String, String> row = new LinkedHashMap<>(SystemColumns.register(system));
        boolean written = false;
        for (Map.Entry<String, String> cell : before.entrySet()) {
            String known = row.getOrDefault(cell.getKey(), "");
            boolean ofRegister = row.containsKey(cell.getKey()) || !proposed.containsKey(cell.getKey());
            String kept = cell.getKey().equals(NAMES) ? together(cell.getValue(), known) : cell.getValue();
            if (ofRegister && !kept.isEmpty() && !kept.equals(known) && (same || known.isEmpty())) {
                row.put(cell.getKey(), kept);
                written = true;
            }
        }
        return new ProposedRow(system, row, written);
    }

    private static String together(String before, String proposed) {
        Set<String> names = new LinkedHashSet<>(Arrays.asList(before.split(";")));
        names.addAll(Arrays.asList(proposed.split(";")));
        names.remove("");
        return String.join(";", names);
    }

    String id() {
        return system.systemId();
    }

    /** By which files may name the system: its id, its name and those of its bills. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(
                Arrays.asList(register.getOrDefault(NAMES, "").split("\\s*;\\s*")));
        names.add(id());
        names.add(register.getOrDefault("name", ""));
        names.remove("");
        return names;
    }

    /** Whether it can go into the register without a look: it is sure, or somebody has looked. */
    boolean isSure() {
        return isComplete() && (written || system.isSure());
    }

    /** Whether the register would take it. */
    boolean isComplete() {
        return NEEDED.stream()
                .noneMatch(column -> register.getOrDefault(column, "").isEmpty());
    }

    /** As the row says; empty where it says nothing that is known. */
    Optional<TechLayer> layer() {
        return Stream.of(TechLayer.values())
                .filter(layer -> layer.id().equals(register.get("layer")))
                .findFirst();
    }

    /** As the row says; empty where it says nothing that is known. */
    Optional<SystemType> type() {
        return Stream.of(SystemType.values())
                .filter(type -> type.id().equals(register.get("type")))
                .findFirst();
    }

    /** All columns of the file. */
    Map<String, String> all(String currency) {
        Map<String, String> row = SystemColumns.all(system, currency);
        row.putAll(register);
        row.put("sure", isSure() ? "yes" : "no");
        return row;
    }
}
