package io.outlay.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void cutsWhatExcelCannotHoldWithAnEllipsis() {
        assertEquals("x".repeat(32_767), CellText.fit("x".repeat(32_767)));
        assertEquals("x".repeat(32_766) + "…", CellText.fit("x".repeat(32_768)));
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertEquals("x".repeat(32_765) + "…", CellText.fit("x".repeat(32_765) + "😀😀"));
    }

    @Test
    void replacesWhatXmlCannotCarry() {
        assertEquals("a\uFFFDb", CellText.fit("a\u0001b"));
        assertEquals("😀", CellText.fit("😀"));
    }

    @Test
    void keepsTextThatExcelWouldReadAsAnEscape() {
        assertEquals("_x005F_x0041_", CellText.fit("_x0041_"));
    }

    @Test
    void knowsTextThatCouldBeAFormula() {
        assertTrue(CellText.looksLikeFormula("=1+1"));
        assertTrue(CellText.looksLikeFormula("-2"));
        assertTrue(CellText.looksLikeFormula("@name"));
        assertFalse(CellText.looksLikeFormula("SAP"));
        assertFalse(CellText.looksLikeFormula(""));
    }

    @Test
    void aLongTextIsStatedInPartsThatExcelTakes() {
        assertEquals("\"a \"\"b\"\"\"", CellText.inFormula("a \"b\""));
        assertEquals("\"\"", CellText.inFormula(""));
        String split = "x".repeat(249) + "\uD83D\uDE00" + "y";
        assertEquals(
                "\"" + "x".repeat(249) + "\uD83D\uDE00\"&\"y\"", CellText.inFormula(split), "no sign is cut in two");
        String stated = CellText.inFormula("x".repeat(600));
        assertEquals("\"" + "x".repeat(250) + "\"&\"" + "x".repeat(250) + "\"&\"" + "x".repeat(100) + "\"", stated);
    }
}
