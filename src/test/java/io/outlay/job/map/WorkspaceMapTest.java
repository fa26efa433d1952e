package io.outlay.job.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.check.CheckFault;
import io.outlay.job.check.CheckOutcome;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.map.MapOutcome.Name;
import io.outlay.job.map.MapOutcome.Proposed;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceMapTest {
    private static final String REGISTERED =
            "system_id,name,layer,type,sourcing,vendor,class,capability,owner,driver,go_live,retired,build_cost,build_estimate,"
                    + "planned_upkeep_share,users,masters,modules_paid,modules_used,billing_names,formerly";
    private static final String REGISTER = "system_id;name;layer;type;sourcing;note;billing_names\r\n"
            + "shop;Our shop;commerce;technology;buy;\"asked; twice\";Shopify\r\n"
            + "\r\n"
            + "old;Old tool;operations;tool;buy;;Oldware\r\n";

    @TempDir
    Path folder;

    private MapFolder workspace;

    @BeforeEach
    void open() {
        workspace = MapFolder.of(folder);
    }

    private void bills(String... rows) {
        workspace.file("inbox/a.csv", MapFolder.INVOICES + String.join("\n", rows) + "\n");
    }

    @Test
    void vendorsBecomeRowsMoneyFirstAndWhatIsUnknownStaysBlank() {
        bills(
                "1,2026-09-01,Klaviyo Inc,500.00,EUR,,",
                "2,2026-09-02,Shopify International Ltd,900.00,EUR,,",
                "3,2026-09-03,Brownlow Ltd,300.00,EUR,,",
                "4,2026-09-04,Weftbus GmbH,200.00,EUR,,Integration bus 09/2026",
                "5,2026-09-05,Swiftvan Couriers,9000.00,EUR,,Carriage");

        MapOutcome outcome = workspace.map(false);

        assertThat(outcome.systems())
                .extracting(Proposed::systemId, Proposed::evidence, Proposed::part)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"shopify\", \"catalogue\", \"main\")",
                        "(\"klaviyo\", \"catalogue\", \"main\")",
                        "(\"brownlow\", \"unknown\", \"main\")",
                        "(\"weftbus\", \"category\", \"main\")",
                        "(\"swiftvan_couriers\", \"unknown\", \"not_software\")");
        assertThat(workspace.text("systems-proposed.csv").lines())
                .element(0)
                .asString()
                .startsWith(REGISTERED + ",part,evidence");
        assertThat(workspace.text("systems-proposed.csv"))
                .contains("shopify,Shopify,commerce,technology,buy,Shopify,strategic,shop platform,,,,,,,,,,,,Shopify"
                        + " International Ltd,,main,catalogue,yes,name of Shopify,2026-09-02,2026-09-02,1,900.00,EUR")
                .contains("brownlow,Brownlow,,,,Brownlow,,,,,,,,,,,,,,Brownlow Ltd,,main,unknown,no");
        assertThat(folder.resolve("systems.csv")).doesNotExist();
    }

    @Test
    void whatIsSureGoesIntoANewRegisterAndIsNotProposedAgain() {
        bills("1,2026-09-01,Klaviyo Inc,500.00,EUR,,", "2,2026-09-03,Brownlow Ltd,300.00,EUR,,");

        MapOutcome accepted = workspace.map(true);
        MapOutcome again = workspace.map(false);

        assertThat(accepted.accepted().orElseThrow().systems()).containsExactly("klaviyo");
        assertThat(workspace.text("systems.csv"))
                .isEqualTo(REGISTERED
                        + "\nklaviyo,Klaviyo,marketing,tool,buy,Klaviyo,utility,newsletter,,,,,,,,,,,,Klaviyo Inc,\n");
        assertThat(again.systems()).extracting(Proposed::systemId).containsExactly("brownlow");
        assertThat(again.notes()).as("the file held what was left").isEmpty();
    }

    @Test
    void aProposedRowCopiedWholeIsAcceptedByTheRegister() {
        bills("1,2026-09-01,Klaviyo Inc,500.00,EUR,,", "2,2026-09-03,Brownlow Ltd,300.00,EUR,,");
        workspace.map(false);
        String row = workspace
                .text("systems-proposed.csv")
                .lines()
                .filter(line -> line.startsWith("klaviyo"))
                .findFirst()
                .orElseThrow();
        workspace.file("systems.csv", REGISTERED + "\n# copied\n" + row + "\n");

        assertThat(check().rejections()).isEmpty();
        assertThat(workspace.map(false).systems())
                .extracting(Proposed::systemId)
                .containsExactly("brownlow");
    }

    @Test
    void hoursThatAreNoWorkOnASystemAreLeftOutByTheirNames() {
        workspace
                .file("systems.csv", "system_id,name,layer,type,sourcing\nshop,Shop,commerce,technology,buy\n")
                .file("inbox/rates.csv", "role,valid_from,hourly_cost,currency\ndefault,2026-01-01,50,EUR\n")
                .file("inbox/effort.csv", "date,system_id,hours\n2026-09-01,shop,3\n2026-09-02,Annual leave,8\n");

        assertThat(check().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.cause()).isEqualTo(CheckFault.Cause.REJECTED);
            assertThat(fault.next()).contains("outlay.effort.no-system: \"Annual leave\"");
        });
        assertThat(workspace.map(false).gaps().tasks())
                .extracting(Gaps.Task::name)
                .containsExactly("Annual leave");

        workspace.file(
                "outlay.yaml", workspace.text("outlay.yaml") + "outlay.effort.no-system: \"Holiday; annual leave\"\n");

        assertThat(check().rejections()).isEmpty();
        assertThat(check().notes())
                .contains(
                        "Hours that are no work on a system (effort.no-system) cost nothing: 8 hours of Annual leave.");
        assertThat(workspace.map(false).gaps().tasks()).isEmpty();
    }

    private CheckOutcome check() {
        return new WorkspaceCheck()
                .check(
                        new Workspace(folder, Map.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        LocalDate.of(2026, 10, 3));
    }

    @Test
    void theProposalIsInTheOrderAndSeparatorOfTheRegisterThatIsThere() {
        workspace.file("systems.csv", REGISTER);
        bills("1,2026-09-03,Brownlow Ltd,300.00,EUR,,");

        workspace.map(false);

        assertThat(workspace.text("systems-proposed.csv"))
                .startsWith("system_id;name;layer;type;sourcing;note;billing_names;part;evidence;")
                .contains("brownlow;Brownlow;;;;;Brownlow Ltd;main;unknown;no;");
    }

    @Test
    void whatAPersonFilledInIsKeptAndTakenOver() {
        bills("1,2026-09-01,Weftbus GmbH,500.00,EUR,,", "2,2026-09-03,Brownlow Ltd,300.00,EUR,,");
        workspace.map(false);
        assertThatThrownBy(() -> workspace.map(Acceptance.of("brownlow")))
                .hasMessageContaining("Fill them in in systems-proposed.csv");
        workspace.file(
                "systems-proposed.csv",
                workspace
                        .text("systems-proposed.csv")
                        .replace("brownlow,Brownlow,,,", "brownlow,Brownlow,service,tol,buy"));

        assertThatThrownBy(() -> workspace.map(Acceptance.of("brownlow")))
                .hasMessageContaining("systems-proposed.csv, row brownlow: type \"tol\"");
        workspace.file(
                "systems-proposed.csv", workspace.text("systems-proposed.csv").replace(",tol,", ",tool,"));

        assertThat(workspace.map(true).accepted().orElseThrow().systems()).containsExactly("brownlow");
        assertThat(workspace.text("systems.csv")).contains("brownlow,Brownlow,service,tool,buy,Brownlow,");
        assertThat(workspace.text("systems-proposed.csv")).doesNotContain("brownlow");
    }

    @Test
    void theRegisterKeepsItsBytesBesideNewRowsAndNames() {
        workspace.file("systems.csv", REGISTER);
        bills(
                "1,2026-09-01,SP * SHOPIFY 12345,70.00,EUR,,",
                "2,2026-09-01,Klaviyo Inc,500.00,EUR,,",
                "3,2026-09-01,Oldwares,10.00,EUR,,",
                "4,2025-03-01,Oldware,10.00,EUR,,");

        MapOutcome outcome = workspace.map(true);

        assertThat(outcome.aliases()).extracting(Name::billingName).contains("Oldwares");
        assertThat(workspace.text("systems.csv"))
                .startsWith(
                        "system_id;name;layer;type;sourcing;note;billing_names\r\nshop;Our shop;commerce;technology;buy;")
                .contains("\"asked; twice\"")
                .contains("\r\n\r\nold;Old tool;operations;tool;buy;;Oldware\r\n")
                .endsWith("klaviyo;Klaviyo;marketing;tool;buy;;Klaviyo Inc\r\n");
        assertThat(outcome.gaps().silent())
                .singleElement()
                .extracting(Gaps.Silent::message)
                .asString()
                .startsWith("old: last bill of 2025-03-01");
        assertThat(outcome.gaps().owners()).extracting(Gaps.Ownerless::systemId).containsExactly("shop", "old");
    }

    @Test
    void commentsAndTitlesOfTheRegisterStayAndARowThatCannotBeReadIsNotDoubled() {
        String register = "# by Eva\nsystem_id,name,layer,type,sourcing,vendor,billing_names\n# tools\n";
        workspace.file("systems.csv", register);
        bills("1,2026-09-01,Klaviyo Inc,500.00,EUR,,");

        workspace.map(true);

        assertThat(workspace.text("systems.csv"))
                .isEqualTo(register + "klaviyo,Klaviyo,marketing,tool,buy,Klaviyo,Klaviyo Inc\n");
        workspace.file("systems.csv", register + "klaviyo,Klaviyo,marketng,tool,buy,Klaviyo,\n");
        assertThatThrownBy(() -> workspace.map(true))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("systems.csv has a row klaviyo that cannot be read");
    }

    @Test
    void aProductThatTheRegisterHasUnderAnotherNameIsAnAlias() {
        workspace.file(
                "systems.csv",
                "system_id,name,layer,type,sourcing,billing_names\n"
                        + "shop,Shopify,commerce,technology,buy,Shopify Plus invoice\n");
        bills(
                "1,2026-09-01,SHOPIFYPLUS* 4411,70.00,EUR,,",
                "2,2026-09-02,\"Shopify (Ireland) SUBSCR, 77\",30.00,EUR,,");

        MapOutcome outcome = workspace.map(true);

        assertThat(outcome.aliases()).extracting(Name::systemId).containsOnly("shop");
        assertThat(outcome.aliases().stream().filter(Name::sure).map(Name::billingName))
                .containsExactlyElementsOf(outcome.accepted().orElseThrow().billingNames());
        assertThat(workspace.map(false).aliases()).noneMatch(Name::sure);
    }

    @Test
    void contractsAndRhythmsAreImplied() {
        workspace.file(
                "systems.csv",
                "system_id,name,layer,type,sourcing,owner,billing_names\nerp,ERP,operations,tool,buy,IT,Ledgerstone\n");
        bills(
                "1,2024-08-05,Ledgerstone Ltd,12000.00,EUR,,",
                "2,2025-08-04,Ledgerstone Ltd,12000.00,EUR,,",
                "3,2026-08-06,Ledgerstone Ltd,12600.00,EUR,,");

        assertThat(workspace.map(false).gaps().contracts())
                .extracting(Gaps.Implied::message)
                .containsExactly("erp: 12600.00 EUR every 12 months, next in 2027-08");
        assertThat(workspace.text("contracts-proposed.csv")).isEqualTo("""
                        contract_id,system_id,start,end,notice_days,auto_renew,renewal_months,annual_fee,currency,escalator_pct,seats,billing,category
                        erp-2024,erp,2024-08-01,,,,,12600.00,EUR,,,annual,
                        """);

        workspace.file(
                "contracts-proposed.csv",
                workspace.text("contracts-proposed.csv").replace("2024-08-01,,,", "2024-08-01,2027-07-31,3m,"));
        assertThat(workspace.map(true).accepted().orElseThrow().contracts()).containsExactly("erp-2024");
        assertThat(workspace.text("inbox/contracts-accepted.csv"))
                .endsWith("erp-2024,erp,2024-08-01,2027-07-31,3m,,,12600.00,EUR,,,annual,\n");
        assertThat(workspace.map(false).gaps().contracts()).isEmpty();
        assertThat(folder.resolve("contracts-proposed.csv")).doesNotExist();
    }

    @Test
    void idsThatOtherFilesNameAreKept() {
        workspace.file("inbox/effort.csv", "date,system_id,hours\n2026-09-01,helpdesk,3\n2026-09-01,klaviyo_mail,2\n");
        bills("1,2026-09-01,Klaviyo Inc,500.00,EUR,,", "2,2026-09-01,Brownlow,100.00,EUR,site_search,");

        assertThat(workspace.map(false).systems())
                .extracting(Proposed::systemId)
                .contains("site_search", "helpdesk", "klaviyo_mail");
    }

    @Test
    void nearSpellingsAndNamesOfContractsAreOneRowAndTasksOfHoursNone() {
        workspace
                .file("inbox/effort.csv", "date,system_id,hours\n2026-09-01,Holiday,8\n")
                .file(
                        "inbox/contracts.csv",
                        "contract_id,system_id,start,annual_fee,currency,billing\n"
                                + "c1,TillPoint POS,2026-01-01,1200,EUR,monthly\n");
        bills(
                "1,2026-07-15,Brownlowe Ltd,100.00,EUR,,",
                "2,2026-08-15,Brownlow Ltd,100.00,EUR,,",
                "3,2026-09-15,TillPoint Retail Systems Ltd,100.00,EUR,,POS licences");

        MapOutcome outcome = workspace.map(false);

        assertThat(outcome.systems())
                .extracting(Proposed::systemId)
                .containsExactlyInAnyOrder("brownlow", "tillpoint_pos");
        assertThat(outcome.systems())
                .filteredOn(system -> system.systemId().equals("tillpoint_pos"))
                .extracting(Proposed::name)
                .containsExactly("TillPoint POS");
        assertThat(outcome.gaps().tasks()).extracting(Gaps.Task::name).containsExactly("Holiday");
    }

    @Test
    void aBillThatCannotBeConvertedIsOfUnknownCostAndNotOfNone() {
        bills("1,2026-09-01,Klaviyo Inc,500.00,USD,,", "2,2026-09-01,Shopify,100.00,EUR,,");

        MapOutcome outcome = workspace.map(false);

        assertThat(outcome.systems())
                .filteredOn(system -> system.systemId().equals("klaviyo"))
                .singleElement()
                .satisfies(system -> {
                    assertThat(system.cost()).isEmpty();
                    assertThat(system.part()).isEqualTo("main");
                });
        assertThat(outcome.notes()).anyMatch(note -> note.startsWith("Bills in USD have no exchange rate"));
    }

    @Test
    void aRegisterThatIsAWorkbookIsLeftAsItIs() throws Exception {
        Files.write(folder.resolve("systems.xlsx"), new byte[0]);
        bills("1,2026-09-01,Klaviyo Inc,500.00,EUR,,");

        assertThatThrownBy(() -> workspace.map(true))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("The register is systems.xlsx");
    }

    @Test
    void aThousandVendorsTakeOneRowEach() {
        bills(IntStream.range(0, 1000)
                .mapToObj(i -> i + ",2026-09-01,Vendor number " + (char) ('a' + i % 26) + i + "x,10.00,EUR,,")
                .toArray(String[]::new));

        List<Proposed> systems = workspace.map(false).systems();

        assertThat(systems.stream().map(Proposed::systemId).collect(Collectors.toSet()))
                .hasSameSizeAs(systems);
    }
}
