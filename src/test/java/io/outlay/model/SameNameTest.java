package io.outlay.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNameTest {
    @ParameterizedTest
    @CsvSource({
        "net_revenue, net_revenue",
        "Net Revenue, net_revenue",
        "NET-REVENUE, net_revenue",
        "' net  -  revenue ', net_revenue",
        "net\u00A0revenue, net_revenue",
        "Orders, orders",
        "Größe XL, größe_xl"
    })
    void spellingDoesNotMatter(String written, String name) {
        assertThat(SameName.of(written)).isEqualTo(name);
    }
}
