package io.outlay.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.Intake;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.Components;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Fact;
import io.outlay.model.fact.ScenarioRow;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workspace of one bill a month, a scenario begun from it by {@code what-if --new}, and that with one figure edited. */
public record BegunScenario(TestWorkspace workspace, Path begun, Path edited) {
    static final String OPTION = "Switch to another product";
    static final String PARAMETER = "annual_licence";
    static final int FIGURE = 500;

    private static BegunScenario made;

    /** Made once. */
    public static synchronized BegunScenario get() throws IOException {
        if (made == null) {
            Path folder = BuildFolder.fresh("begun");
            TestWorkspace workspace = workspace(folder.resolve("workspace"));
            workspace.close("2026-09");
            Path begun = folder.resolve("begun.xlsx");
            assertThat(begin(workspace, begun, "--system", "shop").code()).isZero();
            made = new BegunScenario(workspace, begun, edit(begun, folder.resolve("begun-edited.xlsx")));
        }
        return made;
    }

    /** Two years of bills, not closed yet. */
    static TestWorkspace workspace(Path root) {
        TestWorkspace workspace = TestWorkspace.small(root);
        String[] rows = new String[24];
        for (int i = 0; i < rows.length; i++) {
            YearMonth month = YearMonth.of(2024, 10).plusMonths(i);
            rows[i] = "S-" + month + "," + month + "-01,Shopco,110.00,EUR,shop," + month + "-01," + month.atEndOfMonth()
                    + ",,";
        }
        return workspace.invoices("bills.csv", rows);
    }

    static CommandLineRun begin(TestWorkspace workspace, Path file, String option, String value) {
        Workspace place = workspace.workspace();
        return CommandLineRun.of(
                "what-if",
                "--new",
                file.toString(),
                "--workspace",
                place.root().toString(),
                "--db-url",
                place.dbUrl().orElseThrow(),
                "--db-user",
                place.dbUser().orElseThrow(),
                option,
                value);
    }

    /** The rows of a workbook, as if all stood in one place. */
    static List<ScenarioRow> rows(Path workbook) throws IOException {
        List<Fact> facts = new ArrayList<>();
        Intake.read(workbook, "a.xlsx", "", facts::add, rejection -> {
            throw new AssertionError(rejection.message());
        });
        return facts.stream()
                .map(ScenarioRow.class::cast)
                .map(BegunScenario::inOnePlace)
                .toList();
    }

    private static ScenarioRow inOnePlace(ScenarioRow row) {
        Object[] values = Components.values(row);
        values[values.length - 1] = new SourceRef("a.xlsx", "Inputs", 0);
        return Components.of(ScenarioRow.class).make(values);
    }

    static boolean isEdited(ScenarioRow row) {
        return row.option().equals(OPTION) && row.parameter().equals(PARAMETER);
    }

    private static Path edit(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(to)) {
            for (Row row : workbook.getSheet("Inputs")) {
                if (row.getCell(1).toString().equals(OPTION)
                        && row.getCell(3).toString().equals(PARAMETER)) {
                    row.getCell(4).setCellValue(FIGURE);
                }
            }
            workbook.write(out);
        }
        return to;
    }
}
