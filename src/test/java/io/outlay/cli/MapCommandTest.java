package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.job.map.WorkspaceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapCommandTest {
    @TempDir
    Path folder;

    private String acme;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("outlay.yaml"), "outlay:\n  company: ACME\n  currency: EUR\n");
        Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(folder.resolve("inbox/a.csv"), """
                invoice_no,issue_date,vendor,net_amount,currency
                1,2026-09-01,Klaviyo Inc,500.00,EUR
                2,2026-09-02,Shopify International Ltd,9000.00,EUR
                3,2026-09-03,Brownlow Ltd,300.00,EUR
                4,2026-09-04,Swiftvan Couriers,100.00,EUR
                """);
        acme = folder.toString();
    }

    @Test
    void moneyComesFirstAndTheNextCommandLast() {
        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                        ACME, amounts in EUR, twelve months to 2026-09
                        9,800.00: 96.9 % known by the catalogue, 0.0 % by words on bills, 3.1 % unknown

                        2 systems make 95 % of it:
                            cost  name     layer      type        known by
                        9,000.00  Shopify  commerce   technology  catalogue
                          500.00  Klaviyo  marketing  tool        catalogue
                        1 more, smaller or without a bill this year: 300.00
                        1 more, by their name no software: 100.00

                        Business figures:
                        - No business figures: put orders, revenue, sessions, tickets and parcels a month into inbox/.

                        FOLDER/systems-proposed.csv lists all 4, with names on bills, first and last bill, and why
                        Next: outlay map FOLDER --accept adds the 2 that are sure to systems.csv
                        Then: fill in layer, type and sourcing of the rest that you use in systems-proposed.csv, and give outlay map FOLDER --accept again
                        Then: leave out what is no technology, such as Swiftvan Couriers, by where: in the profile of its file, if a column of it says so
                        """.replace("FOLDER", acme));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void acceptingNamesTheFile() {
        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept");

        assertThat(run.out()).contains(folder.resolve("systems.csv") + ": 2 rows and 0 billing names added");
    }

    @Test
    void acceptingNothingLeadsToWhatWordsOnBillsSayAndNotToACheck() throws IOException {
        Files.writeString(folder.resolve("inbox/a.csv"), """
                invoice_no,issue_date,vendor,net_amount,currency
                1,2026-09-01,Ashdown Payroll Ltd,500.00,EUR
                """);

        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept");

        assertThat(run.out())
                .contains(": 0 rows and 0 billing names added")
                .contains("Next: outlay map " + acme + " --accept=category adds the 1 known by words on bills")
                .doesNotContain("outlay check");
        CommandRun wrong = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept=categry");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--accept: no row categry is proposed.\nDid you mean category?");
        assertThat(CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept=category")
                        .out())
                .contains(": 1 row and 0 billing names added", "Next: outlay check " + acme)
                .doesNotContain("--accept");
    }

    @Test
    void hoursThatASystemHasNowAreAskedForNoMore() throws IOException {
        Files.writeString(
                folder.resolve("outlay.yaml"),
                "outlay:\n  company: ACME\n  currency: EUR\n" + "  effort.no-system: Holiday\n");
        Files.writeString(folder.resolve("inbox/hours.csv"), """
                date,system_id,hours
                2026-09-01,Klaviyo Mail,5
                2026-09-01,Holiday,8
                2026-09-01,Admin,2
                """);
        CommandRun before = CommandRun.mapping(new WorkspaceMap(), "map", acme);
        assertThat(before.out())
                .contains("- Klaviyo Mail: 5 h", "outlay.effort.no-system: \"Holiday; Admin\"")
                .doesNotContain("- Holiday");
        Path proposed = folder.resolve("systems-proposed.csv");
        Files.writeString(proposed, Files.readString(proposed).replaceFirst("Klaviyo Inc", "Klaviyo Inc;Klaviyo Mail"));

        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept");

        assertThat(run.out()).contains("- Admin: 2 h").doesNotContain("- Klaviyo Mail");
    }

    @Test
    void namesOfHoursThatShareAWordWithOneSystemAreAddedWhenAskedFor() throws IOException {
        Files.writeString(folder.resolve("inbox/hours.csv"), """
                date,system_id,hours
                2026-09-01,Klaviyo flows,5
                2026-09-01,PIM upkeep,8
                """);
        assertThat(CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept")
                        .out())
                .contains("- Klaviyo flows: 5 h, probably klaviyo", "- PIM upkeep: 8 h\n")
                .contains("Next: outlay map " + acme + " --accept=hours adds the 1 name of hours");

        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--accept=hours");

        assertThat(run.out())
                .contains(": 0 rows and 1 billing name added", "- PIM upkeep: 8 h")
                .doesNotContain("Klaviyo flows", "--accept=hours");
        assertThat(Files.readString(folder.resolve("systems.csv"))).contains("Klaviyo Inc;Klaviyo flows");
    }

    @Test
    void jsonHasEveryRow() throws IOException {
        CommandRun run = CommandRun.mapping(new WorkspaceMap(), "map", acme, "--json");

        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.get("last").asString()).isEqualTo("2026-09");
        assertThat(json.get("systems")).hasSize(4);
        JsonNode first = json.get("systems").get(0);
        assertThat(first.get("system_id").asString()).isEqualTo("shopify");
        assertThat(first.get("layer").asString()).isEqualTo("commerce");
        assertThat(first.get("cost").decimalValue()).isEqualByComparingTo("9000");
        assertThat(first.get("sure").asBoolean()).isTrue();
        assertThat(json.get("accepted").isNull()).isTrue();
    }
}
