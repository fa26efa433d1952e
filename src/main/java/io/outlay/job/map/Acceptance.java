package io.outlay.job.map;

import io.outlay.analysis.proposal.Evidence;
import io.outlay.analysis.proposal.Part;
import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which proposed rows go into the register: what is sure always, and what was asked for beside it.
 *
 * @param category also what words on bills say
 * @param ids of rows that were asked for by name
 */
public record Acceptance(boolean category, List<String> ids) {
    /** What is sure, and no more. */
    public static final Acceptance SURE = new Acceptance(false, List.of());

    private static final String CATEGORY = "category";

    /** Of {@code category}, or ids between commas; nothing asks for what is sure. */
    public static Acceptance of(String asked) {
        List<String> words = Arrays.stream(asked.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Acceptance(
                words.contains(CATEGORY),
                words.stream().filter(word -> !word.equals(CATEGORY)).toList());
    }

    /**
     * The rows to add, in their order.
     *
     * @throws Stopped when a row is asked for that is not proposed, or that has no layer yet
     */
    List<ProposedSystem> of(List<ProposedSystem> systems) {
        ids.forEach(id -> refuse(id, systems));
        return systems.stream()
                .filter(system -> system.isSure() || isByCategory(system) || ids.contains(system.systemId()))
                .toList();
    }

    private boolean isByCategory(ProposedSystem system) {
        return category
                && system.guess().evidence() == Evidence.CATEGORY
                && (system.part() == Part.MAIN || system.part() == Part.REST);
    }

    private static void refuse(String id, List<ProposedSystem> systems) {
        List<String> known = systems.stream().map(ProposedSystem::systemId).toList();
        Optional<ProposedSystem> wanted =
                systems.stream().filter(system -> system.systemId().equals(id)).findFirst();
        if (wanted.isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "--accept: no row " + id + " is proposed.\n" + Spelling.remedy(id, known, "Proposed rows"));
        }
        if (wanted.get().guess().kind().isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "--accept: " + id + " has no layer and type, as nothing says what it is.\nCopy its columns up to"
                            + " billing_names from " + ProposalFile.NAME
                            + " to those of the same names in systems.csv, with layer, type and sourcing.");
        }
    }
}
