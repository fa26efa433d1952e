package io.outlay.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellNameTest {
    @Test
    void countsColumnsAsASpreadsheetDoes() {
        assertThat(CellName.of(0, 1)).isEqualTo("A1");
        assertThat(CellName.of(25, 12)).isEqualTo("Z12");
        assertThat(CellName.of(26, 3)).isEqualTo("AA3");
        assertThat(CellName.of(701, 1)).isEqualTo("ZZ1");
        assertThat(CellName.of(702, 1)).isEqualTo("AAA1");
    }
}
