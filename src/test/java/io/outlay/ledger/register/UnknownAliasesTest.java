package io.outlay.ledger.register;

import static io.outlay.ledger.Facts.alias;
import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownAliasesTest {
    @Test
    void rejectsAnAliasOfASystemThatTheRegisterDoesNotKnow() {
        List<Rejection> rejections = UnknownAliases.of(
                List.of(system("shop", "")), List.of(alias("Acme", "shop", ""), alias("Globex", "ghost", "")));
        assertEquals(List.of("""
                        inbox/aliases.csv:2: system_id "ghost" is not in the system register
                        2 | Globex,ghost
                        Add the system to systems.csv, or correct system_id; if a tool writes it, put it into formerly of its system."""), rejections.stream().map(Rejection::message).toList());
    }
}
