package io.outlay.job.map;

import io.outlay.analysis.proposal.ProposedAlias;
import io.outlay.analysis.proposal.RegisterProposal;
import io.outlay.job.map.Gaps.Task;
import io.outlay.job.map.MapOutcome.Accepted;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is proposed, with what a person wrote into the files of an earlier proposal.
 *
 * @param currency reporting currency
 */
record Proposals(
        Path root,
        String currency,
        List<ProposedRow> systems,
        List<ProposedAlias> aliases,
        List<ProposedContract> contracts) {

    static Proposals of(Path root, RegisterProposal proposal, String currency) {
        CsvText systems = CsvText.of(root.resolve(ProposalFile.NAME), RegisterFile.ID);
        CsvText contracts = CsvText.of(root.resolve(ProposalFile.CONTRACTS), RegisterGaps.CONTRACT_ID);
        return new Proposals(
                root,
                currency,
                ProposedRow.of(proposal.systems(), systems, currency),
                proposal.aliases(),
                RegisterGaps.contracts(proposal.contracts(), contracts.rows(RegisterGaps.CONTRACT_ID)));
    }

    /** Those that are left once some were accepted. */
    Proposals without(Accepted accepted) {
        return new Proposals(
                root,
                currency,
                systems.stream()
                        .filter(row -> !accepted.systems().contains(row.id()))
                        .toList(),
                aliases,
                contracts.stream()
                        .filter(contract -> !accepted.contracts().contains(contract.id()))
                        .toList());
    }

    /** Gaps that are still there once some were accepted. */
    Gaps gaps(Gaps before, Accepted accepted) {
        List<ProposedRow> rows = systems.stream()
                .filter(row -> accepted.systems().contains(row.id()))
                .toList();
        Set<String> names = new TreeSet<>(accepted.billingNames());
        rows.forEach(row -> names.addAll(row.names()));
        return before.without(names, accepted.contracts(), TaskSystems.ofRows(rows));
    }

    /** The file that lists the systems; empty where none is proposed, and then there is none. */
    Optional<Path> writeSystems(List<String> notes) {
        if (systems.isEmpty()) {
            ProposalFile.delete(root, ProposalFile.NAME);
            return Optional.empty();
        }
        ProposalFile.write(root, systems, currency).ifPresent(notes::add);
        return Optional.of(root.resolve(ProposalFile.NAME));
    }

    /** The file that lists the contracts; empty where none is proposed, and then there is none. */
    Optional<Path> writeContracts(List<String> notes) {
        if (contracts.isEmpty()) {
            ProposalFile.delete(root, ProposalFile.CONTRACTS);
            return Optional.empty();
        }
        ProposalFile.writeContracts(
                        root, contracts.stream().map(ProposedContract::row).toList())
                .ifPresent(notes::add);
        return Optional.of(root.resolve(ProposalFile.CONTRACTS));
    }

    /**
     * Adds rows to the register and to the accepted contracts, all or none.
     *
     * @param tasks names that hours are on
     * @throws Stopped when a row is asked for that is not proposed, or that its table would reject
     */
    Accepted accept(Acceptance what, List<Task> tasks) {
        what.verify(systems, contracts);
        RegisterFile register = RegisterFile.of(root);
        List<ProposedRow> rows = what.of(systems);
        List<ProposedContract> terms = what.ofContracts(contracts);
        List<ProposedAlias> names = register.takesNames() ? what.ofNames(aliases, tasks) : List.of();
        rows.stream().map(ProposedRow::id).filter(register::has).findFirst().ifPresent(Proposals::unreadRow);
        List<Map<String, String>> cells =
                rows.stream().map(ProposedRow::register).toList();
        ProposalFile.verify(root, "systems", ProposalFile.NAME, cells);
        ProposalFile.verify(
                root,
                "contracts",
                ProposalFile.CONTRACTS,
                terms.stream().map(ProposedContract::row).toList());
        if (!rows.isEmpty() || !names.isEmpty()) {
            register.add(cells, names);
        }
        if (!terms.isEmpty()) {
            AcceptedContracts.add(root, terms);
        }
        return new Accepted(
                root.resolve(RegisterFile.NAME),
                rows.stream().map(ProposedRow::id).toList(),
                names.stream().map(ProposedAlias::billingName).toList(),
                terms.stream().map(ProposedContract::id).toList());
    }

    private static void unreadRow(String systemId) {
        throw new Stopped(
                Exit.WRONG_USE,
                "--accept: " + RegisterFile.NAME + " has a row " + systemId + " that cannot be read.\nCorrect it as"
                        + " outlay check says, then run this again.");
    }
}
