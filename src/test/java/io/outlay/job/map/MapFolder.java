package io.outlay.job.map;

import io.outlay.job.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A workspace of files alone; {@code map} needs no database. */
record MapFolder(Path root) {
    static final String INVOICES = "invoice_no,issue_date,vendor,net_amount,currency,system_id,description\n";

    static MapFolder of(Path root) {
        return new MapFolder(root).file("outlay.yaml", "outlay:\n  company: Test Ltd\n  currency: EUR\n");
    }

    MapFolder file(String name, String text) {
        try {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MapOutcome map(boolean accept) {
        return map(accept ? Optional.of(Acceptance.SURE) : Optional.empty());
    }

    MapOutcome map(Acceptance accept) {
        return map(Optional.of(accept));
    }

    private MapOutcome map(Optional<Acceptance> accept) {
        return new WorkspaceMap()
                .map(
                        new Workspace(root, Map.of(), Optional.empty(), Optional.empty(), Optional.empty()),
                        accept,
                        LocalDate.of(2026, 10, 3));
    }
}
