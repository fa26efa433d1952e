package io.outlay.job.whatif;

import io.outlay.job.ledger.ClosedLedger;
import io.outlay.job.whatif.WhatIfOutcome.Answer;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.MinorUnit;
import io.outlay.model.Progress;
import io.outlay.model.Rejection;
import io.outlay.report.book.BuildOrBuy;
import io.outlay.report.whatif.WhatIfWorkbook;
import io.outlay.scenario.answer.HorizonAnswer;
import io.outlay.scenario.answer.OptionMeasures;
import io.outlay.scenario.answer.Risk;
import io.outlay.scenario.answer.ScenarioWording;
import io.outlay.scenario.sheet.StatedUnits;
import io.outlay.settings.CapexSettings;
import io.outlay.settings.InvalidSettings;
import io.outlay.settings.SettingsLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Scenarios by hand: files in, workbooks out, with or without a workspace. */
public final class ScenarioDesk implements WhatIf {
    private static final String USUAL = "EUR";
    /** Decimals of a volume. */
    private static final int VOLUME_DIGITS = 2;

    private final Progress progress;

    /** @param progress told of each stage */
    public ScenarioDesk(Progress progress) {
        this.progress = progress;
    }

    @Override
    public SeededScenario begin(SeedRequest request) {
        return new ScenarioBeginning(request, progress).begin();
    }

    @Override
    public WhatIfOutcome answer(WhatIfRequest request) {
        ScenarioFiles files = ScenarioFiles.read(request.scenarios());
        Optional<ClosedLedger> ledger = request.workspace().map(workspace -> ClosedLedger.of(workspace, progress));
        ScenarioBook book = ScenarioBook.of(files.rows(), ledger.map(ClosedLedger::baseline));
        YearMonth period = ledger.map(ClosedLedger::period)
                .orElse(YearMonth.from(request.today()).minusMonths(1));
        CapexSettings capex = ledger.map(ClosedLedger::capex).orElseGet(() -> given(request));
        BuildOrBuy answers = new ScenarioAnswers(capex).of(book, period);
        refuseOverwriting(answers, request);
        List<String> notes = new ArrayList<>(files.notes());
        notes.addAll(book.notes());
        List<Answer> told = new ArrayList<>();
        progress.begin("answering scenarios", answers.cases().size());
        for (BuildOrBuy.Case scenario : answers.cases()) {
            Optional<String> currency =
                    ledger.map(ClosedLedger::currency).or(() -> StatedUnits.currency(scenario.rows()));
            if (currency.isEmpty()) {
                notes.add("scenario \"" + scenario.name() + "\" names no currency in its column unit: its amounts are"
                        + " called " + USUAL);
            }
            told.add(told(scenario, request.out(), period, currency.orElse(USUAL)));
            progress.advance(1);
        }
        progress.end(told.size() + " answered");
        List<Rejection> rejections = new ArrayList<>(files.rejections());
        rejections.addAll(new ScenarioCells(Path.of("")).named(book.rejections()));
        return new WhatIfOutcome(rejections.isEmpty() ? Exit.DONE : Exit.REJECTIONS, told, notes, rejections);
    }

    /** Without a workspace settings come from the environment and the command line alone. */
    private static CapexSettings given(WhatIfRequest request) {
        try {
            return SettingsLoader.load(request.set(), System.getenv()).capex();
        } catch (InvalidSettings e) {
            throw new Stopped(Exit.WRONG_USE, e.messages());
        }
    }

    /** A workbook that is edited and answered in its own folder would lose what its reader added to it. */
    private static void refuseOverwriting(BuildOrBuy answers, WhatIfRequest request) {
        Set<Path> read = request.scenarios().stream().map(ScenarioDesk::real).collect(Collectors.toSet());
        for (BuildOrBuy.Case scenario : answers.cases()) {
            Path target = request.out().resolve(scenario.workbook());
            if (read.contains(real(target))) {
                throw new Stopped(
                        Exit.WRONG_USE,
                        "The answer would overwrite the scenario that it is made from, " + target
                                + ".\nGive another folder with --out.");
            }
        }
    }

    private static Path real(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private static Answer told(BuildOrBuy.Case scenario, Path out, YearMonth period, String currency) {
        Path workbook = out.resolve(scenario.workbook());
        write(workbook, scenario, period, currency);
        HorizonAnswer main = scenario.answer().main();
        return new Answer(
                scenario.name(),
                ScenarioWording.of(scenario.answer(), currency).paragraph(),
                workbook,
                main.options().stream()
                        .map(o -> option(o, scenario.answer().risk().of(o.option()), MinorUnit.of(currency)))
                        .toList());
    }

    private static void write(Path workbook, BuildOrBuy.Case scenario, YearMonth period, String currency) {
        try {
            Files.createDirectories(workbook.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        WhatIfWorkbook.write(workbook, scenario.answer(), scenario.rows(), currency, period);
    }

    private static WhatIfOutcome.Option option(OptionMeasures measures, Risk.OptionRisk risk, MinorUnit unit) {
        return new WhatIfOutcome.Option(
                measures.option(),
                unit.round(new BigDecimal(measures.pv())),
                unit.round(new BigDecimal(risk.p50())),
                unit.round(new BigDecimal(risk.p80())),
                unit.round(new BigDecimal(measures.eac())),
                unit.round(new BigDecimal(measures.nominal())),
                measures.savings().crossover(),
                measures.breakEven().stream()
                        .findFirst()
                        .map(volume -> BigDecimal.valueOf(volume).setScale(VOLUME_DIGITS, RoundingMode.HALF_UP)),
                OptionalDouble.of(risk.chanceCheapest()));
    }
}
