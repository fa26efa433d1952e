package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.ScenarioRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfTableTest {
    private static final String HEADER = "scenario,option,kind,parameter,likely,low,high,unit,source,note\n";

    @TempDir
    private Path folder;

    @Test
    void readsEveryColumn() throws IOException {
        assertThat(ReadFile.text(HEADER + "search,Build,Build,Person_Months,14,11,22.5,pm,team,range\n")
                        .facts())
                .containsExactly(new ScenarioRow(
                        "search",
                        "Build",
                        "build",
                        "person_months",
                        "14",
                        Optional.of(new BigDecimal("11")),
                        Optional.of(new BigDecimal("22.5")),
                        "pm",
                        "team",
                        "range",
                        new SourceRef("inbox/a.csv", "", 2)));
    }

    @Test
    void takesTextAndBlankAsLikely() throws IOException {
        ReadFile read = ReadFile.text("scenario,option,kind,parameter,likely\n"
                + "search,*,general,system_id,site_search\nsearch,Keep,keep,annual_licence,\n"
                + "search,Both,hybrid,use:Core Search,Keep\n");
        assertThat(read.messages()).isEmpty();
        assertThat(read.facts(ScenarioRow.class))
                .extracting(ScenarioRow::parameter, ScenarioRow::likely)
                .containsExactly(
                        tuple("system_id", "site_search"),
                        tuple("annual_licence", ""),
                        tuple("use:Core Search", "Keep"));
    }

    @Test
    void asksForTheColumnLikelyThoughItsCellsMayBeBlank() throws IOException {
        assertThat(ReadFile.text("scenario,option,kind,parameter\nsearch,Keep,keep,escalator\n")
                        .messages())
                .containsExactly("""
                        inbox/a.csv:1: likely is missing in the header
                        1 | scenario,option,kind,parameter
                        Add the column; table what_if requires scenario, option, kind, parameter, likely.""");
    }

    @Test
    void rejectsAScenarioWholeAndKeepsTheOthersOfTheFile() throws IOException {
        ReadFile read = ReadFile.text(HEADER
                + "search,Keep,keep,annual_licence,100,,,,,\n"
                + "search,Buy,buy,annual_licence,90,eighty,,,,\n"
                + "mail,Keep,keep,annual_licence,100,,,,,\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:3: low "eighty" is not a number
                3 | search,Buy,buy,annual_licence,90,eighty,,,,
                Use digits and a decimal point, such as 1299.00; leave it blank when it is not known. Scenario "search" \
                is not answered until then.""");
        assertThat(read.facts(ScenarioRow.class))
                .extracting(ScenarioRow::scenario)
                .containsExactly("mail");
        assertThat(read.counts()).containsExactly("what_if read 3 = 1 + 2 + 0");
    }

    @Test
    void rowWithoutAScenarioSpoilsAllOfTheFile() throws IOException {
        ReadFile read = ReadFile.text(HEADER + ",Keep,keep,escalator,0.1,,,,,\nmail,Keep,keep,escalator,0.1,,,,,\n");
        assertThat(read.facts()).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("""
                inbox/a.csv:2: scenario is missing""", "The scenarios of the file are not answered until then.");
    }

    @Test
    void equalRowIsADuplicateAndAnotherValueAContradiction() throws IOException {
        ReadFile equal =
                ReadFile.text(HEADER + "mail,Keep,keep,escalator,0.1,,,,,\nmail,Keep,keep,escalator,0.1,,,,,\n");
        assertThat(equal.counts()).containsExactly("what_if read 2 = 1 + 0 + 1");
        ReadFile other =
                ReadFile.text(HEADER + "mail,Keep,keep,escalator,0.1,,,,,\nmail,Keep,keep,escalator,0.2,,,,,\n");
        assertThat(other.messages()).singleElement().asString().startsWith("""
                inbox/a.csv:3: parameter "escalator" is in line 2 already for option "Keep", with other content""");
        assertThat(other.counts()).containsExactly("what_if read 2 = 0 + 2 + 0");
    }

    @Test
    void readsTheSheetInputsAndPassesOverThePagesMadeFromIt() throws IOException {
        ReadFile read = workbook("80");
        assertThat(read.messages()).isEmpty();
        assertThat(read.file().notes()).isEmpty();
        assertThat(read.counts()).containsExactly("what_if read 1 = 1 + 0 + 0");
        assertThat(read.facts(ScenarioRow.class).get(0).source()).isEqualTo(new SourceRef("inbox/a.xlsx", "Inputs", 2));
    }

    @Test
    void namesTheCellOfASheet() throws IOException {
        assertThat(workbook("eighty").messages())
                .singleElement()
                .asString()
                .startsWith("inbox/a.xlsx#Inputs:2: low \"eighty\" in cell F2 is not a number\n");
    }

    private ReadFile workbook(String low) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String page : new String[] {"Answer", "Cash flow", "Risk", "Notes"}) {
                // a page that shows options and parameters must not be taken for inputs
                fill(workbook.createSheet(page).createRow(0), "scenario", "option", "kind", "parameter");
            }
            Sheet inputs = workbook.createSheet("Inputs");
            fill(inputs.createRow(0), HEADER.strip().split(","));
            fill(inputs.createRow(1), "search", "Buy", "buy", "annual_licence", "90", low);
            workbook.write(out);
        }
        return ReadFile.of(file, "inbox/a.xlsx");
    }

    private static void fill(Row row, String... values) {
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }
}
