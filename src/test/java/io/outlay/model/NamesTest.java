package io.outlay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void saysIdsAsWords() {
        assertEquals("new customers", Names.plain("new_customers"));
        assertEquals("Tickets", Names.capital("tickets"));
        assertEquals("", Names.capital(""));
    }

    @Test
    void namesConstantsAsInFiles() {
        assertEquals("sales_channels", Names.id(TechLayer.SALES_CHANNELS));
        assertEquals(TechLayer.SALES_CHANNELS, TechLayer.of("sales_channels"));
    }
}
