package io.outlay.ledger.register;

import static io.outlay.ledger.Facts.system;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.outlay.model.Rejection;
import io.outlay.model.SourceRef;
import io.outlay.model.fact.Integration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnknownIntegrationsTest {
    private static Integration link(String from, String to, long line) {
        return new Integration(
                from,
                to,
                Integration.Mode.API,
                Optional.empty(),
                Optional.empty(),
                new SourceRef("inbox/integrations.csv", "", line));
    }

    @Test
    void rejectsConnectionsFromOrToASystemThatTheRegisterDoesNotKnow() {
        List<Rejection> rejections = UnknownIntegrations.of(
                List.of(system("shop", ""), system("erp", "")),
                List.of(link("shop", "erp", 2), link("ghost", "erp", 3), link("shop", "ghost", 4)));
        assertEquals(
                List.of("""
                        inbox/integrations.csv:3: from_system "ghost" is not in the system register
                        3 | ghost,erp,api
                        Add the system to systems.csv, or correct from_system; if a tool writes it, put it into formerly of its system.""", """
                        inbox/integrations.csv:4: to_system "ghost" is not in the system register
                        4 | shop,ghost,api
                        Add the system to systems.csv, or correct to_system; if a tool writes it, put it into formerly of its system."""), rejections.stream().map(Rejection::message).toList());
    }
}
