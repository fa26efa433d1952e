package io.outlay.job.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.PaymentsProfile;
import io.outlay.SharedData;
import io.outlay.job.map.MapOutcome.Proposed;
import io.outlay.model.PartyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two years of a city's payments for software: what is proposed of its sixty largest vendors, beside a person's judgement. */
class MapLedgerTest {
    /** Vendor, layer and type by hand, the larger first; {@code ?} where a person cannot tell from name and money either. */
    private static final String JUDGED = """
            IDOX SOFTWARE LTD|operations|tool
            MIDLAND HR|operations|tool
            NORTHGATE INFORMATION SOLUTIONS UK LIMITED|operations|tool
            CAPITA BUSINESS SERVICES LTD|operations|tool
            WHITESPACE WASTE SOFTWARE LTD|operations|tool
            JAAMA LTD|operations|tool
            NORTHGATE PUBLIC SERVICES (UK) LTD|operations|tool
            CAPITA BUSINESS SERVICES LIMITED|operations|tool
            AGILE COLLECTIVE LTD|commerce|technology
            ESRI (UK) LTD|operations|data
            UNIT 4 BUSINESS SOFTWARE LTD|operations|tool
            OXFORDSHIRE COUNTY COUNCIL|operations|tool
            NORTHGATE INFORMATION SOLUTIONS|operations|tool
            ROCKET SOFTWARE UK LTD|operations|technology
            EXPERIAN LTD|operations|data
            ARCUS GLOBAL LIMITED|operations|tool
            XPRESS SOFTWARE SOLUTIONS LTD|operations|tool
            COMPUTACENTER (UK) LTD|?|?
            MODERN MINDSET LTD|?|?
            FIRST DATA GLOBAL SERVICES LIMITED|commerce|technology
            VODAFONE LIMITED (CORPORATE)|operations|tool
            OXFORD INFORMATION LABS LTD|?|?
            CLOUD 9 TECHNOLOGIES|?|?
            TMI SYSTEMS LIMITED|?|?
            INOVEM LTD|service|tool
            TRUSTED TERMINAL LTD (TRADING AS TRUST ID)|operations|tool
            SAP (UK) LTD|operations|data
            PARSOTUM LTD (POLICY IN PRACTICE)|operations|data
            PLANNINGFINDER LIMITED|operations|tool
            WEBASPX|operations|tool
            WORKBOOKS ONLINE LTD|service|tool
            IKEN BUSINESS LTD|operations|tool
            DUE NORTH LIMITED|operations|tool
            COACTIVA ASPIREN LTD.|operations|data
            CANON (UK) LTD|operations|tool
            OMFAX SYSTEMS LTD|?|?
            INTEC FOR BUSINES LTLD.|?|?
            DOTTED EYES LTD|operations|data
            LEARNING POOL LTD|operations|tool
            SIRIUS CORPORATION LTD|?|?
            DATASTOX LIMITED|?|?
            IMPERIAL CIVIL ENFORCEMENT SOLUTIONS LTD|operations|tool
            COMMUNITY PEOPLE LTD|?|?
            CIVICA UK LTD|operations|tool
            V1 LTD|operations|tool
            DOCUMENT OUTPUT SOLUTIONS LTD|operations|tool
            CITIZENS ADVICE BUREAU|?|?
            R & A SOFTWARE SYSTEMS T/A RA INFORM SYSTEMS|?|?
            ORACLE CORPORATION UK LTD|operations|technology
            BOTTOMLINE TECHNOLOGIES LTD|operations|tool
            CMS SUPATRAK LTD|operations|technology
            QUICKCALC LTD|operations|tool
            AIREY CONSULTANCY LIMITED T/A ACS INDEPENDENT CONSULTANCY & SUPPORT|?|?
            VANIX LLP|?|?
            ORDNANCE SURVEY|operations|data
            Q2 LIMITED|?|?
            CTI  DATA SOLUTIONS LIMITED|operations|tool
            ALEX BIRTWELL|?|?
            SITEIMPROVE LTD|commerce|tool
            VODAFONE LTD|operations|tool
            """;

    @TempDir
    Path folder;

    private MapFolder city() throws IOException {
        MapFolder city = MapFolder.of(folder)
                .file("outlay.yaml", "outlay:\n  company: City\n  currency: GBP\n")
                .file(
                        "profiles/payments.yaml",
                        PaymentsProfile.COLUMNS + PaymentsProfile.CATEGORY + PaymentsProfile.SOFTWARE);
        Files.createDirectories(folder.resolve("inbox"));
        try (Stream<Path> files = Files.list(SharedData.file("real-data/ap-ledger"))) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, folder.resolve("inbox").resolve(file.getFileName()));
            }
        }
        return city;
    }

    @Test
    void whatTheCatalogueKnowsOfTheSixtyLargestVendorsIsRightAndTheRestIsUnknown() throws IOException {
        List<Proposed> proposed = city().map(false).systems();

        List<String[]> judged = JUDGED.lines().map(line -> line.split("\\|")).toList();
        List<String> wrong = new ArrayList<>();
        int known = 0;
        for (String[] vendor : judged) {
            Proposed row = row(proposed, vendor[0]);
            boolean catalogue = row.evidence().equals("catalogue");
            known += catalogue ? 1 : 0;
            boolean right = row.layer()
                            .map(layer -> layer.id())
                            .filter(vendor[1]::equals)
                            .isPresent()
                    && row.type()
                            .map(type -> type.id())
                            .filter(vendor[2]::equals)
                            .isPresent();
            if (catalogue && !right) {
                wrong.add(vendor[0]);
            }
            if (!catalogue) {
                assertThat(row.layer().isEmpty() || right)
                        .as(vendor[0] + " is no guess")
                        .isTrue();
            }
        }
        assertThat(judged).hasSize(60);
        assertThat(known).isGreaterThanOrEqualTo(30);
        assertThat(wrong).containsExactly("SAP (UK) LTD", "WORKBOOKS ONLINE LTD");
        assertThat(wrong.size() * 100).isLessThanOrEqualTo(15 * known);
    }

    private static Proposed row(List<Proposed> proposed, String vendor) {
        String key = PartyName.of(vendor).key();
        return proposed.stream()
                .filter(row -> row.billingNames().stream()
                        .map(name -> PartyName.of(name).key())
                        .anyMatch(key::equals))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for " + vendor));
    }

    @Test
    void acceptedRowsAreReadAsTheRegisterAndNotProposedAgain() throws IOException {
        MapFolder city = city();

        MapOutcome first = city.map(true);
        MapOutcome second = city.map(false);

        List<String> accepted = first.accepted().orElseThrow().systems();
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(25);
        assertThat(second.registered()).isEqualTo(accepted.size());
        assertThat(second.systems().stream().map(Proposed::systemId).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(accepted);
        assertThat(second.gaps().contracts())
                .anyMatch(contract -> contract.message().startsWith("xpress_elections: 8357.64 GBP every 12"));
    }
}
