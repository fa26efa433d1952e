package io.outlay.job.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outlay.job.TestWorkspace;
import io.outlay.job.care.WorkspaceBackup;
import io.outlay.job.close.CloseOutcome;
import io.outlay.model.Progress;
import io.outlay.report.IssuedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of earlier periods take half the room, and are given back to the byte. */
class ReportArchiveTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @TempDir
    private Path folder;

    private TestWorkspace workspace;
    private ReportArchive archive;
    private Path june;
    private Path packed;

    @BeforeEach
    void closeThreeMonths() {
        workspace = TestWorkspace.small(folder.resolve("acme"));
        for (int month = 6; month <= 8; month++) {
            closed(month);
        }
        archive = new ReportArchive(folder.resolve("acme/.outlay"));
        june = folder.resolve("acme/.outlay/archive/2026-06");
        packed = june.resolve("r1.zip");
    }

    private void closed(int month) {
        workspace.invoices(month + ".csv", "S-" + month + ",2026-0" + month + "-01,Shopco,100.00,EUR,,,,,");
        workspace.close("2026-0" + month);
    }

    @Test
    void periodsBeforeTheLastTwoAreZipFilesOfTheSameFiles() throws IOException {
        assertThat(june).isDirectoryContaining("glob:**/r1.zip");
        assertThat(TestWorkspace.files(june)).containsOnlyKeys("r1.zip");
        assertThat(unzipped(packed)).containsExactlyEntriesOf(workspace.report("2026-06"));
        assertThat(TestWorkspace.files(june.resolveSibling("2026-07/r1")))
                .containsExactlyEntriesOf(workspace.report("2026-07"));
        assertThat(PeriodFolders.archived(folder.resolve("acme/.outlay")))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(JUNE, 1, JUNE.plusMonths(1), 1, JUNE.plusMonths(2), 1)));
    }

    @Test
    void anOldReportIsReadAndRestoredFromItsZipFile() throws IOException {
        Map<String, byte[]> before = workspace.report("2026-06");
        Files.writeString(folder.resolve("acme/reports/2026-06/csv/verdicts.csv"), "edited");

        assertThat(archive.latest(JUNE, IssuedReport::totals))
                .hasValueSatisfying(totals -> assertThat(totals).isPresent());
        assertThat(archive.latest(JUNE, report -> report.rows("ledger.csv").size()))
                .hasValueSatisfying(rows -> assertThat(rows).isPositive());
        assertThat(workspace.close("2026-06").remarks().notes())
                .anyMatch(note -> note.contains("csv/verdicts.csv changed or gone, restored"));
        assertThat(workspace.report("2026-06")).containsExactlyEntriesOf(before);
        closed(9);
        assertThat(TestWorkspace.files(june)).containsOnlyKeys("r1.zip");
    }

    @Test
    void aDamagedZipFileIsWrittenAnewFromWhatIsPublished() throws IOException {
        for (int length : new int[] {0, 100, (int) Files.size(packed) - 5}) {
            byte[] whole = Files.readAllBytes(packed);
            Files.write(packed, java.util.Arrays.copyOf(whole, length));

            CloseOutcome again = workspace.close("2026-06");

            assertThat(again.remarks().notes())
                    .anyMatch(note -> note.endsWith("r1.zip was damaged: r1.zip changed or gone, written anew"));
            assertThat(TestWorkspace.files(june.resolve("r1"))).containsExactlyEntriesOf(workspace.report("2026-06"));
            archive.pack();
            assertThat(packed).hasBinaryContent(whole);
        }
    }

    @Test
    void aByteThatChangedWithinAZipFileIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(packed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(packed, bytes);

        assertThat(archive.isWhole(JUNE, 1)).isFalse();
        assertThat(workspace.close("2026-06").remarks().notes())
                .anyMatch(note -> note.contains("r1.zip was damaged: ") && note.endsWith("written anew"));
        assertThat(archive.isWhole(JUNE, 1)).isTrue();
    }

    @Test
    void whatIsWholeNowhereIsNotHandedOut() throws IOException {
        Files.writeString(packed, "damaged");
        Files.writeString(folder.resolve("acme/reports/2026-06/csv/verdicts.csv"), "edited");

        assertThatThrownBy(() -> workspace.close("2026-06"))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("The archive of 2026-06 revision 1 is damaged: r1.zip in " + packed);
    }

    @Test
    void aFolderIsOnlyPackedWhole() throws IOException {
        Path july = june.resolveSibling("2026-07/r1");
        Files.writeString(july.resolve("csv/verdicts.csv"), "damaged");

        closed(9);

        assertThat(july.resolve("csv/verdicts.csv")).hasContent("damaged");
        assertThat(july.resolveSibling("r1.zip")).doesNotExist();
    }

    @Test
    void whatACrashLeftIsNoRevision() throws IOException {
        archive.unpacked(JUNE, 1);
        Files.writeString(packed, "older");
        Files.createDirectories(june.resolve(".r1.old"));
        Files.writeString(june.resolve(".r1.new"), "half a zip file");

        assertThat(archive.isWhole(JUNE, 1)).isTrue();
        assertThat(archive.revisions(JUNE)).containsExactly(1);
        archive.pack();
        assertThat(TestWorkspace.files(june)).containsOnlyKeys("r1.zip");
        assertThat(archive.isWhole(JUNE, 1)).isTrue();
        assertThat(unzipped(packed)).containsExactlyEntriesOf(workspace.report("2026-06"));
    }

    @Test
    void anOldPeriodIsRevisedBesideWhatWasIssued() throws IOException {
        Map<String, byte[]> first = unzipped(packed);
        workspace.invoices("late.csv", "S-66,2026-06-05,Shopco,55.00,EUR,,,,,");
        closed(9);
        workspace.revise("2026-06", "late bill");

        assertThat(archive.revisions(JUNE)).containsExactly(1, 2);
        assertThat(unzipped(june.resolve("r2.zip"))).containsExactlyEntriesOf(workspace.report("2026-06"));
        assertThat(unzipped(packed)).containsExactlyEntriesOf(first);
    }

    @Test
    void aBackupHoldsTheFilesOfAZipFileOneByOne() throws IOException {
        Path file = folder.resolve("acme.zip");
        new WorkspaceBackup("test", Progress.SILENT).backup(workspace.workspace(), file);

        assertThat(unzipped(file).keySet())
                .containsAll(List.of(
                        "archive/2026-06/r1/manifest.json",
                        "archive/2026-06/r1/csv/ledger.csv",
                        "archive/2026-08/r1/manifest.json"))
                .noneMatch(name -> name.endsWith(".zip"));
        assertThat(unzipped(file).get("archive/2026-06/r1/csv/ledger.csv"))
                .isEqualTo(workspace.report("2026-06").get("csv/ledger.csv"));
        assertThat(packed).exists();
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }
}
