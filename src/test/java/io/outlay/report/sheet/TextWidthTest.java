package io.outlay.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextWidthTest {
    @Test
    void wrapsBetweenWordsByHowWideTheyAre() {
        assertEquals(1, TextWidth.lines("", 10));
        assertEquals(1, TextWidth.lines("illicit fill", 10), "thin letters");
        assertEquals(3, TextWidth.lines("WWW MMM WWW", 10), "wide ones");
        assertEquals(2, TextWidth.lines("seats that nobody needs", 13));
        assertEquals(2, TextWidth.lines("one\ntwo", 40));
    }

    @Test
    void aWordLongerThanALineTakesSeveral() {
        assertEquals(3, TextWidth.lines("n".repeat(25), 10));
    }
}
