package io.outlay.job.map;

import io.outlay.analysis.proposal.Evidence;
import io.outlay.analysis.proposal.Part;
import io.outlay.analysis.proposal.ProposedAlias;
import io.outlay.analysis.proposal.ProposedSystem;
import io.outlay.job.map.Gaps.Task;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which proposed rows are taken over: what is sure or was filled in by a person always, and what was asked for beside it.
 *
 * @param category also what words on bills say
 * @param contracts also every contract that bills imply
 * @param hours also names of hours that are probably work on a system of the register
 * @param ids of systems and contracts that were asked for by name
 */
public record Acceptance(boolean category, boolean contracts, boolean hours, List<String> ids) {
    /** What is sure or filled in, and no more. */
    public static final Acceptance SURE = new Acceptance(false, false, false, List.of());

    private static final String CATEGORY = "category";
    private static final String CONTRACTS = "contracts";
    private static final String HOURS = "hours";
    private static final List<String> WORDS = List.of(CATEGORY, CONTRACTS, HOURS);

    /** Of {@code category}, {@code contracts}, {@code hours}, or ids between commas; nothing asks for what is sure. */
    public static Acceptance of(String asked) {
        List<String> words = Arrays.stream(asked.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Acceptance(
                words.contains(CATEGORY),
                words.contains(CONTRACTS),
                words.contains(HOURS),
                words.stream().filter(word -> !WORDS.contains(word)).toList());
    }

    /**
     * The systems to add, in their order.
     *
     * @throws Stopped when a row is asked for that has no layer, type or sourcing yet
     */
    List<ProposedRow> of(List<ProposedRow> systems) {
        systems.stream()
                .filter(row -> ids.contains(row.id()) && !row.isComplete())
                .findFirst()
                .ifPresent(Acceptance::refuse);
        return systems.stream()
                .filter(row -> row.isSure() || isByCategory(row) || ids.contains(row.id()))
                .toList();
    }

    private boolean isByCategory(ProposedRow row) {
        ProposedSystem system = row.system();
        return category
                && system.guess().evidence() == Evidence.CATEGORY
                && (system.part() == Part.MAIN || system.part() == Part.REST);
    }

    /** The contracts to add, in their order. */
    List<ProposedContract> ofContracts(List<ProposedContract> proposed) {
        return proposed.stream()
                .filter(contract -> contracts || contract.written() || ids.contains(contract.id()))
                .toList();
    }

    /** Names to add to systems of the register: those that are sure, and names of hours where these are asked for. */
    List<ProposedAlias> ofNames(List<ProposedAlias> names, List<Task> tasks) {
        return Stream.concat(
                        names.stream().filter(ProposedAlias::sure),
                        tasks.stream()
                                .filter(task -> hours && task.systemId().isPresent())
                                .map(task -> new ProposedAlias(
                                        task.name(), task.systemId().get(), true, "hours", Optional.empty())))
                .toList();
    }

    /** @throws Stopped when a row is asked for that is not proposed */
    void verify(List<ProposedRow> systems, List<ProposedContract> proposed) {
        List<String> known = Stream.concat(
                        systems.stream().map(ProposedRow::id), proposed.stream().map(ProposedContract::id))
                .toList();
        List<String> words = Stream.concat(known.stream(), WORDS.stream()).toList();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "--accept: no row " + id + " is proposed.\n"
                            + Spelling.remedy(id, words, "Words and rows that it takes"));
        });
    }

    private static void refuse(ProposedRow row) {
        throw new Stopped(
                Exit.WRONG_USE,
                "--accept: " + row.id()
                        + " has no layer, type or sourcing, as nothing says what it is.\nFill them in in "
                        + ProposalFile.NAME + ", and run the command again.");
    }
}
