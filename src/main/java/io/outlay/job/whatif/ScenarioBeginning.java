package io.outlay.job.whatif;

import io.outlay.job.ledger.ClosedLedger;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Progress;
import io.outlay.model.Spelling;
import io.outlay.model.fact.FormerIds;
import io.outlay.model.fact.TechSystem;
import io.outlay.model.ledger.SystemActuals;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.scenario.sheet.ScenarioSeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A new scenario workbook, begun from what a system, or the systems of a capability, really cost. */
record ScenarioBeginning(SeedRequest request, Progress progress) {

    SeededScenario begin() {
        refuseUsed(request.file());
        ClosedLedger ledger = ClosedLedger.of(request.workspace(), progress);
        List<TechSystem> systems = request.system()
                .map(id -> List.of(system(id, ledger.systems())))
                .orElseGet(() -> ofCapability(request.capability().orElseThrow(), ledger));
        List<String> ids = systems.stream().map(TechSystem::systemId).toList();
        String name = systems.size() == 1
                ? systems.get(0).name()
                : request.capability().orElseThrow();
        SystemActuals actuals = ledger.baseline().actuals(ids, name);
        String scenario = request.system().or(request::capability).orElseThrow();
        ScenarioSeed seed = ScenarioSeed.of(scenario, actuals);
        write(ledger, seed);
        return new SeededScenario(request.file(), scenario, actuals.window(), ids, seed.fromLedger(), seed.toFill());
    }

    private static void refuseUsed(Path file) {
        if (Files.exists(file)) {
            throw new Stopped(Exit.WRONG_USE, file + " exists already and was not touched.\nName a new file.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new Stopped(Exit.WRONG_USE, "There is no folder " + folder + ".\nMake it, or name another file.");
        }
    }

    private static TechSystem system(String id, List<TechSystem> systems) {
        return systems.stream()
                .filter(system -> system.systemId().equals(FormerIds.of(systems).of(id)))
                .findFirst()
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG_USE,
                        "There is no system \"" + id + "\" in the register.\n"
                                + Spelling.remedy(
                                        id,
                                        systems.stream()
                                                .map(TechSystem::systemId)
                                                .toList(),
                                        "Systems")));
    }

    /** Those in use at the end of the period. */
    private static List<TechSystem> ofCapability(String capability, ClosedLedger ledger) {
        List<TechSystem> systems = ledger.systems().stream()
                .filter(system ->
                        system.capability().filter(capability::equalsIgnoreCase).isPresent())
                .filter(system -> !isRetired(system, ledger.period()))
                .toList();
        if (!systems.isEmpty()) {
            return systems;
        }
        SortedSet<String> known = ledger.systems().stream()
                .flatMap(system -> system.capability().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        throw new Stopped(
                Exit.WRONG_USE,
                "No system in use has the capability \"" + capability + "\".\nCapabilities of the register: "
                        + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
    }

    private static boolean isRetired(TechSystem system, YearMonth period) {
        return system.retired()
                .filter(day -> !day.isAfter(period.atEndOfMonth()))
                .isPresent();
    }

    /** Answered at once: a seed that could not be answered would be no beginning. */
    private void write(ClosedLedger ledger, ScenarioSeed seed) {
        ScenarioBook book = ScenarioBook.of(seed.rows(), Optional.of(ledger.baseline()));
        BuildOrBuy answers = new ScenarioAnswers(ledger.capex()).of(book, ledger.period());
        if (answers.cases().isEmpty()) {
            throw new IllegalStateException("the scenario begun cannot be read: "
                    + book.rejections().get(0).message());
        }
        BuildOrBuy.Case only = answers.cases().get(0);
        WhatIfWorkbook.write(request.file(), only.answer(), only.rows(), ledger.currency(), ledger.period());
    }
}
