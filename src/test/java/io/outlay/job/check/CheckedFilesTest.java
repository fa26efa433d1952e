package io.outlay.job.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.InputFile;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CheckedFilesTest {
    /** They count where they are read first; what the first copy was refused for, this one is too. */
    @Test
    void rowsOfACopyAreDuplicates() {
        InputFile.Table table = new InputFile.Table("invoices", "", 5, 4, 1, 0, new TreeMap<>());
        InputFile copy = new InputFile("inbox/copy.csv", "", "duplicate", List.of(table), List.of());

        assertThat(new CheckedFiles(List.of(), List.of())
                        .of(List.of(copy))
                        .get(0)
                        .tables())
                .containsExactly(new InputFile.Table("invoices", "", 5, 0, 1, 4, new TreeMap<>()));
    }
}
