package io.outlay.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.architecture.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The profile that {@code docs/profiles.md} shows is one, and its table explains every key. */
class ProfilesPageTest {
    private static final Page PAGE = new Page("docs/profiles.md");

    @Test
    void theProfileOfThePageIsRead(@TempDir Path folder) throws IOException {
        String example = PAGE.examples("yaml").get(0);
        Workspace workspace = new Workspace(folder).profile("page.yaml", example);

        Profiles.load(folder, ZoneOffset.UTC);
        assertThat(workspace.csv("""
                Trans No;Supplier Name;Amount;Paid Date;Type;Expenditure Category
                T-1;Nordhus;1299,00;31/07/2026;Invoice;Software Purchase
                """).rejections()).isEmpty();
    }

    @Test
    void everyKeyOfAProfileIsExplained() {
        assertThat(PAGE.firstCells()).containsAll(List.of("table", "match", "read", "columns", "where"));
    }
}
