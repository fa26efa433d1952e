package io.outlay.intake.table.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.ReadFile;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Alias;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AliasesTableTest {
    @Test
    void readsEveryColumn() throws IOException {
        assertThat(ReadFile.text("billing_name,system_id,valid_from\nSAP SE,erp,2026-01-01\n")
                        .facts())
                .containsExactly(new Alias(
                        "SAP SE", "erp", Optional.of(LocalDate.of(2026, 1, 1)), new SourceRef("inbox/a.csv", "", 2)));
    }

    @Test
    void takesOneSystemPerNameAndDay() throws IOException {
        ReadFile read =
                ReadFile.text("billing_name,system_id,valid_from\nSAP,erp,\nSAP,erp2,2026-01-01\nsap,crm,\nSAP,erp,\n");
        assertThat(read.messages()).containsExactly("""
                inbox/a.csv:4: "sap" is in line 2 already, with other content
                4 | sap,crm,
                Keep one of the two rows.""");
        assertThat(read.counts()).containsExactly("aliases read 4 = 2 + 1 + 1");
    }
}
