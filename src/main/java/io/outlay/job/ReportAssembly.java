package io.outlay.job;

import io.outlay.analysis.Analysis;
import io.outlay.analysis.AnalysisCalculator;
import io.outlay.analysis.AnalysisInput;
import io.outlay.ledger.Balances;
import io.outlay.ledger.DocumentSum;
import io.outlay.ledger.ExchangeRates;
import io.outlay.ledger.MetricMonths;
import io.outlay.ledger.Register;
import io.outlay.ledger.SystemMonths;
import io.outlay.model.Balance;
import io.outlay.model.SystemMonth;
import io.outlay.model.TechSystem;
import io.outlay.report.Assumption;
import io.outlay.report.CloseReport;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.Attempt;
import java.util.ArrayList;
import java.util.List;

/** Reads back what a period's report is made of, and has it analysed. */
final class ReportAssembly {
    private final CloseRun run;
    private final Stores stores;
    private final Attempt attempt;

    ReportAssembly(CloseRun run, Stores stores, Attempt attempt) {
        this.run = run;
        this.stores = stores;
        this.attempt = attempt;
    }

    CloseReport report() {
        OutlaySettings settings = run.settings();
        List<TechSystem> systems =
                Register.of(stores.facts().systems(attempt.id())).systems();
        ExchangeRates rates = ExchangeRates.of(stores.facts().rates(attempt.id()));
        List<SystemMonth> months =
                SystemMonths.of(stores.ledger().sums(attempt), rates, run.period(), settings.ledger());
        MetricMonths metrics = Metrics.of(run, stores, attempt);
        Analysis analysis = AnalysisCalculator.analyse(new AnalysisInput(
                run.period(), settings.currency(), systems, months, metrics.months(), settings.verdict()));
        return new CloseReport(
                settings.company(),
                settings.currency(),
                run.period(),
                attempt.preliminary(),
                run.version(),
                settings.fiscalYearStart(),
                systems,
                months,
                metrics.months(),
                analysis,
                stores.ledger().restatements(attempt),
                balances(),
                new Chain(run, stores, attempt).lines(),
                stores.attempts().rejections(attempt.id()),
                stores.attempts().files(attempt.id()),
                assumptions(rates),
                run.loaded().effective(),
                () -> stores.ledger().entries(attempt),
                () -> stores.ledger().lines(attempt.id()));
    }

    private List<Balance> balances() {
        return Balances.of(stores.tieOut().documents(attempt, run.period()).stream()
                .map(d -> new DocumentSum(d.document(), d.systemId(), d.billed(), d.effective(), d.later()))
                .toList());
    }

    private List<Assumption> assumptions(ExchangeRates rates) {
        List<Assumption> all = new ArrayList<>();
        run.revise()
                .ifPresent(reason ->
                        all.add(new Assumption("Report", "reason for issuing it again", reason, "", "--revise")));
        run.loaded()
                .effective()
                .forEach((key, value) -> all.add(new Assumption(
                        "Setting", key, value, "", run.loaded().origins().getOrDefault(key, "default"))));
        stores.ledger().sums(attempt).stream()
                .map(sum -> sum.sourceCurrency())
                .filter(currency -> !currency.equals(run.settings().currency()))
                .distinct()
                .sorted()
                .forEach(currency -> rates.latestMonthMean(
                                currency, run.settings().currency(), run.period())
                        .ifPresent(rate -> all.add(new Assumption(
                                "Exchange rate",
                                currency,
                                rate.stripTrailingZeros().toPlainString(),
                                run.settings().currency() + " per " + currency,
                                "European Central Bank, mean of the period's month"))));
        return all;
    }
}
