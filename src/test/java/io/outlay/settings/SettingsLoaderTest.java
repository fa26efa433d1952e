package io.outlay.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.model.SameName;
import io.outlay.model.Sourcing;
import io.outlay.settings.LedgerSettings.RateRule;
import io.outlay.settings.LedgerSettings.SpreadRule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsLoaderTest {
    private static final String LEAST = "outlay:\n  company: ACME\n  currency: EUR\n";

    @TempDir
    Path workspace;

    @Test
    void needsOnlyCompanyAndCurrency() throws IOException {
        OutlaySettings settings = load(LEAST, Map.of(), Map.of()).settings();

        assertThat(settings.company()).isEqualTo("ACME");
        assertThat(settings.fiscalYearStart()).isEqualTo(1);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(settings.ledger())
                .isEqualTo(new LedgerSettings(
                        "EUR",
                        SpreadRule.MONTH_FRACTION,
                        RateRule.MONTH_AVERAGE,
                        10,
                        LedgerSettings.GivenRate.CHECKED));
        assertThat(settings.gate()).isEqualTo(new GateSettings(0.05, 0.20, "none"));
        assertThat(settings.metrics()).doesNotContainKey("orders");
        assertThat(settings.metrics().get("seats_paid").aggregation()).isEqualTo(Aggregation.MAX);
    }

    @Test
    void defaultsOfTheVerdictAreThoseOfTheMethod() throws IOException {
        assertThat(load(LEAST, Map.of(), Map.of()).settings().verdict()).isEqualTo(Defaults.VERDICT);
    }

    @Test
    void defaultsOfBenchmarksBillsAndOutlookAreThoseOfTheMethod() throws IOException {
        OutlaySettings settings = load(LEAST, Map.of(), Map.of()).settings();

        assertThat(settings.benchmarks()).isEqualTo(Defaults.BENCHMARKS);
        assertThat(settings.renewals()).isEqualTo(Defaults.BILLS.renewals());
        assertThat(settings.invoiceChecks()).isEqualTo(Defaults.BILLS.checks());
        assertThat(settings.outlook()).isEqualTo(Defaults.OUTLOOK);
    }

    @Test
    void benchmarksAreReadByStage() throws IOException {
        BenchmarkSettings benchmarks = load(
                        LEAST + """
                          benchmarks:
                            stage-2: { revenue-to: 12000000, systems: 12 }
                            max-manual-hours: 7.5
                            capabilities: "Search; payment ;"
                        """, Map.of(), Map.of("OUTLAY_BENCHMARKS_STAGE_5_SPEND_SHARE", "0.025"))
                .settings()
                .benchmarks();

        assertThat(benchmarks.stages().stage2())
                .isEqualTo(new BenchmarkSettings.Stage(new BigDecimal("12000000"), 12, new BigDecimal("0.07")));
        assertThat(benchmarks.stages().stage5().spendShare()).isEqualByComparingTo("0.025");
        assertThat(benchmarks.integration().maxManualHours()).isEqualByComparingTo("7.5");
        assertThat(benchmarks.neededCapabilities()).containsExactly("Search", "payment");
        assertThat(Defaults.BENCHMARKS.neededCapabilities()).isEmpty();
    }

    @Test
    void aStageBeginsWhereTheOneBelowItEnds() throws IOException {
        BenchmarkSettings benchmarks = Defaults.BENCHMARKS;

        assertThat(benchmarks.stages().of(new BigDecimal("999999.99")))
                .isEqualTo(benchmarks.stages().stage1());
        assertThat(benchmarks.stages().of(new BigDecimal("1000000")))
                .isEqualTo(benchmarks.stages().stage2());
        assertThat(benchmarks.stages().of(new BigDecimal("1000000000")))
                .isEqualTo(benchmarks.stages().stage5());
        assertThat(faults(LEAST + "  benchmarks.stage-1.revenue-to: 20000000\n", Map.of(), Map.of()))
                .containsExactly("outlay.yaml:4: outlay.benchmarks.stage-1.revenue-to 20000000 is above"
                        + " outlay.benchmarks.stage-2.revenue-to 10000000 (default)\n"
                        + "Lower the one or raise the other.");
    }

    @Test
    void everyKeyReachesItsRecord() throws IOException {
        OutlaySettings settings = load("""
                        outlay:
                          company: ACME
                          currency: CHF
                          fiscal-year-start: 7
                          time-zone: Europe/Zurich
                          spread: days
                          fx:
                            rate: invoice-date
                          close.cutoff-days: 5
                          gate: { max-rejected-share: 0.1, max-removed-share: 0.0005 }
                          metrics:
                            seats_paid: { aggregation: avg }
                            Parcels open: { aggregation: last }
                          verdict.max-q: 0.10
                        """, Map.of(), Map.of()).settings();

        assertThat(settings.ledger())
                .isEqualTo(new LedgerSettings(
                        "CHF", SpreadRule.DAYS, RateRule.INVOICE_DATE, 5, LedgerSettings.GivenRate.CHECKED));
        assertThat(settings.gate()).isEqualTo(new GateSettings(0.1, 0.0005, "none"));
        assertThat(settings.fiscalYearStart()).isEqualTo(7);
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(settings.metrics().get("seats_paid").aggregation()).isEqualTo(Aggregation.AVG);
        assertThat(settings.metrics().get(SameName.of("Parcels open")).aggregation())
                .isEqualTo(Aggregation.LAST);
        assertThat(settings.verdict().maxQ()).isEqualTo(0.10);
    }

    @Test
    void commandLineWinsOverEnvironmentOverFileOverDefault() throws IOException {
        String file = LEAST + "  spread: days\n  fiscal-year-start: 2\n  close: {cutoff-days: 1}\n";
        LoadedSettings loaded = load(
                file,
                Map.of("close.cutoff-days", "3"),
                Map.of("OUTLAY_CLOSE_CUTOFF_DAYS", "2", "OUTLAY_FISCAL_YEAR_START", "4"));

        assertThat(loaded.effective())
                .containsEntry("outlay.close.cutoff-days", "3")
                .containsEntry("outlay.fiscal-year-start", "4")
                .containsEntry("outlay.spread", "days")
                .containsEntry("outlay.gate.max-rejected-share", "0.05");
        assertThat(loaded.origins())
                .containsEntry("outlay.close.cutoff-days", "--set")
                .containsEntry("outlay.fiscal-year-start", "environment OUTLAY_FISCAL_YEAR_START")
                .containsEntry("outlay.spread", "outlay.yaml:4")
                .containsEntry("outlay.company", "outlay.yaml:2")
                .containsEntry("outlay.gate.max-rejected-share", "default");
        assertThat(loaded.origins().keySet()).isEqualTo(loaded.effective().keySet());
        assertThat(loaded.effective()).hasSize(SettingKeys.all().size());
    }

    @Test
    void environmentIsReadInRelaxedSpelling() throws IOException {
        LoadedSettings loaded = load(
                LEAST,
                Map.of(),
                Map.of(
                        "OUTLAY_CLOSE_CUTOFFDAYS", "4",
                        "OUTLAY_SPREAD", "DAYS",
                        "OUTLAY_FX_RATE", "INVOICE_DATE",
                        "OUTLAY_METRICS_SEATS_HELD_AGGREGATION", "max"));

        assertThat(loaded.effective())
                .containsEntry("outlay.close.cutoff-days", "4")
                .containsEntry("outlay.spread", "days")
                .containsEntry("outlay.fx.rate", "invoice-date")
                .containsEntry("outlay.metrics.seats_held.aggregation", "max");
        assertThat(loaded.settings().metrics().get("seats_held").aggregation()).isEqualTo(Aggregation.MAX);
    }

    @Test
    void leavesOtherVariablesAlone() throws IOException {
        Map<String, String> variables = Map.of(
                "PATH", "/bin",
                "OUTLAY_DB_PASSWORD", "x",
                "OUTLAY_DB_PASSWORD_FILE", "x",
                "OUTLAY_SERVICE_HOST", "10.0.0.1",
                "OUTLAY_PORT", "tcp://10.0.0.1:80",
                "OUTLAY_PORT_80_TCP", "x",
                "OUTLAY_SPREAD", "");

        assertThat(load(LEAST, Map.of(), variables).origins().values())
                .containsOnly("default", "outlay.yaml:2", "outlay.yaml:3");
    }

    @Test
    void sameValueInAnotherSpellingIsTheSameSetting() throws IOException {
        assertThat(load(LEAST, Map.of("outlay.gate.maxRemovedShare", "0.20", "spread", "MONTH_FRACTION"), Map.of())
                        .effective())
                .isEqualTo(load(LEAST, Map.of(), Map.of()).effective());
    }

    @Test
    void tellsAllFaultsAtOnceWithPlaceAndRemedy() throws IOException {
        String file = """
                spring.datasource.url: jdbc:x
                logging:
                  level: debug
                outlay:
                  company:
                  spread: monthly
                  fiscal-year-start: 13
                  curency: EUR
                  gate:
                    max-rejected-share: 5 %
                  reminders:
                    host: mx
                currency: EUR
                """;

        assertThat(faults(file, Map.of("time-zone", "Mars"), Map.of("OUTLAY_CLOSE_CUTOF_DAYS", "1")))
                .containsExactly("""
                        outlay.yaml:1: spring.datasource.url is not a key of Outlay
                        1 | spring.datasource.url: jdbc:x
                        Remove it: only keys below "outlay:" are read from this file.""", """
                        outlay.yaml:3: logging.level is not a key of Outlay
                        3 | level: debug
                        Remove it: only keys below "outlay:" are read from this file.""", """
                        outlay.yaml:5: outlay.company is empty
                        5 | company:
                        Write text on one line, such as ACME Outdoor.""", """
                        outlay.yaml:6: outlay.spread "monthly" is not one of month-fraction, days
                        6 | spread: monthly
                        Write one of month-fraction, days; the default is month-fraction.""", """
                        outlay.yaml:7: outlay.fiscal-year-start "13" is not a whole number from 1 to 12
                        7 | fiscal-year-start: 13
                        Write a whole number from 1 to 12; the default is 1.""", """
                        outlay.yaml:8: outlay.curency is not a setting of this version
                        8 | curency: EUR
                        Did you mean outlay.currency?""", """
                        outlay.yaml:10: outlay.gate.max-rejected-share "5 %" is not a number from 0 to 1
                        10 | max-rejected-share: 5 %
                        Write a number from 0 to 1; the default is 0.05.""", """
                        outlay.yaml:12: outlay.reminders.host is not a setting of this version
                        12 | host: mx
                        Remove it. Settings are outlay.company, outlay.currency, outlay.fiscal-year-start, outlay.time-zone, outlay.spread, outlay.fx.*, outlay.close.*, outlay.gate.*, outlay.general-ledger.*, outlay.tax.*, outlay.effort.*, outlay.journal.*, outlay.capex.*, outlay.metrics.*, outlay.mail.*, outlay.inflation.*, outlay.renewals.*, outlay.invoice-checks.*, outlay.verdict.*, outlay.benchmarks.*, outlay.outlook.*, outlay.delivery.*.""", """
                        outlay.yaml:13: currency is not a key of Outlay
                        13 | currency: EUR
                        Write it as outlay.currency, or indent it below "outlay:".""", """
                        environment OUTLAY_CLOSE_CUTOF_DAYS is not a setting of this version
                        Did you mean OUTLAY_CLOSE_CUTOFF_DAYS?""", """
                        --set: outlay.time-zone "Mars" is not a time zone
                        Write a time zone; the default is UTC.""", """
                        outlay.yaml: outlay.currency is missing
                        Add the line "outlay.currency: EUR" with your own value.""");
    }

    @Test
    void capitalisesNothingUnlessTold() throws IOException {
        assertThat(Defaults.CAPEX.isOn()).isFalse();
        CapexSettings capex = load(
                        LEAST, Map.of("capex.capitalise", "Build, open source", "capex.months", "60"), Map.of())
                .settings()
                .capex();
        assertThat(capex).isEqualTo(new CapexSettings("build, open_source", 60));
        assertThat(capex.capitalises(Sourcing.OPEN_SOURCE)).isTrue();
        assertThat(capex.capitalises(Sourcing.EXTEND)).isFalse();
    }

    @Test
    void refusesToCapitaliseNothingAndSomethingOrWhatIsBought() throws IOException {
        assertThat(faults(LEAST, Map.of("capex.capitalise", "none, build"), Map.of()))
                .containsExactly(
                        "--set: outlay.capex.capitalise \"none, build\" names none beside others\nWrite none alone, or leave it out.");
        assertThat(faults(LEAST, Map.of("capex.capitalise", "buy"), Map.of()).get(0))
                .startsWith("--set: outlay.capex.capitalise \"buy\" is not one of none, build, extend, open_source");
    }

    @Test
    void needsNeitherCompanyNorCurrencyWithoutAWorkspace() {
        OutlaySettings settings =
                SettingsLoader.load(Map.of("capex.capitalise", "build"), Map.of("OUTLAY_CAPEX_MONTHS", "24"));
        assertThat(settings.capex()).isEqualTo(new CapexSettings("build", 24));
        assertThat(settings.company()).isNull();
        assertThat(catchThrowableOfType(
                                InvalidSettings.class, () -> SettingsLoader.load(Map.of("capex.months", "0"), Map.of()))
                        .messages())
                .hasSize(1);
    }

    @Test
    void showsTheTwoLinesWhenTheFileIsMissing() {
        InvalidSettings invalid = catchThrowableOfType(
                InvalidSettings.class, () -> SettingsLoader.load(workspace, Map.of("spread", "x"), Map.of()));

        assertThat(invalid.messages()).hasSize(2).first().isEqualTo(workspace.resolve("outlay.yaml") + """
                         is missing
                        It needs at least these two lines:
                        outlay.company: ACME Outdoor
                        outlay.currency: EUR""");
    }

    @Test
    void namesTheFolderThatIsNone() {
        Path none = workspace.resolve("none");
        InvalidSettings invalid =
                catchThrowableOfType(InvalidSettings.class, () -> SettingsLoader.load(none, Map.of(), Map.of()));

        assertThat(invalid.messages())
                .containsExactly(none + " is not a folder\nGive the workspace: the folder that holds outlay.yaml.");
    }

    @Test
    void tellsTheLineOfBrokenYaml() throws IOException {
        assertThat(faults("outlay:\n\tcompany: ACME\n", Map.of(), Map.of()))
                .containsExactly(
                        "outlay.yaml:2 is not valid YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)\n"
                                + "Indent with spaces, write \"key: value\", give each key once, and put text with a colon in quotes.");
    }

    @Test
    void refusesAliasesAndDepthByWhichASmallFileIsEndless() throws IOException {
        assertThat(faults("outlay: &a\n  company: [*a, *a]\n", Map.of(), Map.of()))
                .containsExactly("""
                outlay.yaml:2 refers to another place by *a
                Write the value itself, or put text that begins with * in quotes.""");
        // The parser's own time grows with the square of the depth: it must not get far.
        assertThat(faults("outlay: " + "[".repeat(500_000), Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith("outlay.yaml:1 is nested more than 50 deep\n");
        assertThat(faults("outlay.company: " + "x".repeat(1 << 20), Map.of(), Map.of()))
                .singleElement()
                .asString()
                .startsWith("outlay.yaml is larger than 1 MB\n");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.write(workspace.resolve("outlay.yaml"), "outlay.company: Müller".getBytes(StandardCharsets.ISO_8859_1));
        InvalidSettings invalid =
                catchThrowableOfType(InvalidSettings.class, () -> SettingsLoader.load(workspace, Map.of(), Map.of()));

        assertThat(invalid.messages()).containsExactly("outlay.yaml is not UTF-8\nSave it as UTF-8 in an editor.");
    }

    @Test
    void refusesAKeyThatIsSetTwiceInTwoSpellings() throws IOException {
        assertThat(faults(LEAST + "  time-zone: UTC\n  timeZone: UTC\n", Map.of(), Map.of()))
                .containsExactly(
                        "outlay.yaml:5: outlay.timeZone is set twice, first by outlay.yaml:4 outlay.time-zone\n"
                                + "5 | timeZone: UTC\nKeep one of the two.");
    }

    @Test
    void refusesMoreValidMonthsThanTheWindowHas() throws IOException {
        assertThat(faults(LEAST, Map.of("verdict.window-months", "24"), Map.of()))
                .containsExactly("default: outlay.verdict.min-valid-months 26 is above outlay.verdict.window-months 24"
                        + " (--set)\nLower the one or raise the other.");
    }

    @Test
    void refusesCurrenciesThatDoNotExist() throws IOException {
        assertThat(faults("outlay: {company: A, currency: eur}", Map.of("currency", "EURO"), Map.of()))
                .containsExactly("""
                        outlay.yaml:1: outlay.currency "eur" is not a currency code (ISO 4217, in capitals)
                        1 | outlay: {company: A, currency: eur}
                        Did you mean EUR? Write a currency code (ISO 4217, in capitals), such as EUR.""", """
                        --set: outlay.currency "EURO" is not a currency code (ISO 4217, in capitals)
                        Did you mean EUR? Write a currency code (ISO 4217, in capitals), such as EUR.""");
    }

    @Test
    void anEmptyFileMissesBothLines() throws IOException {
        assertThat(faults("", Map.of(), Map.of())).hasSize(2).allMatch(message -> message.contains("is missing"));
        assertThat(faults("outlay:\n", Map.of(), Map.of())).hasSize(2);
        assertThat(faults("- a\n- b\n", Map.of(), Map.of())).hasSize(4);
    }

    @Test
    void aSectionWithEveryLineCommentedOutSetsNothing() throws IOException {
        assertThat(load(LEAST + "  gate:\n    # max-rejected-share: 0.1\n  metrics:\n", Map.of(), Map.of())
                        .effective())
                .isEqualTo(load(LEAST, Map.of(), Map.of()).effective());
    }

    @Test
    void requiredSettingsMayComeFromOutside() throws IOException {
        assertThat(load("# nothing here\n", Map.of("company", "A=B"), Map.of("OUTLAY_CURRENCY", "EUR"))
                        .settings()
                        .company())
                .isEqualTo("A=B");
    }

    @Test
    void noTwoKeysShareAVariable() {
        List<String> variables = SettingKeys.all().stream()
                .map(key -> key.name().replaceAll("[.-]", ""))
                .toList();

        assertThat(variables).doesNotHaveDuplicates();
    }

    private LoadedSettings load(String file, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        Files.writeString(workspace.resolve("outlay.yaml"), file);
        return SettingsLoader.load(workspace, set, environment);
    }

    private List<String> faults(String file, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        Files.writeString(workspace.resolve("outlay.yaml"), file);
        return catchThrowableOfType(InvalidSettings.class, () -> SettingsLoader.load(workspace, set, environment))
                .messages();
    }
}
