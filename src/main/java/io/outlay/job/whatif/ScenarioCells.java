package io.outlay.job.whatif;

import io.outlay.intake.Intake;
import io.outlay.model.Rejection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rejections of a workbook's cells, told with the name of the cell: {@code in cell F12 is above likely 20}. */
public record ScenarioCells(Path root) {
    public List<Rejection> named(List<Rejection> rejections) {
        return rejections.stream().map(this::named).toList();
    }

    private Rejection named(Rejection r) {
        Path file = root.resolve(r.source().file());
        if (r.source().sheet().isEmpty() || r.column().isEmpty() || !Files.isRegularFile(file)) {
            return r;
        }
        try {
            return Intake.cell(file, r.source(), r.column())
                    .map(cell -> new Rejection(
                            r.code(),
                            r.table(),
                            r.source(),
                            r.column(),
                            r.value(),
                            "in cell " + cell + " " + r.reason(),
                            r.remedy(),
                            r.excerpt(),
                            r.amount(),
                            r.currency(),
                            r.rows()))
                    .orElse(r);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
