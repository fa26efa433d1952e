package io.outlay.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.model.Cursor;
import io.outlay.model.ledger.DocumentLine;
import io.outlay.report.ReportFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinePassTest {
    private final List<DocumentLine> lines = lines();
    private final List<String> pulls = new ArrayList<>();
    private final LinePass pass = new LinePass(this::pull);

    private static List<DocumentLine> lines() {
        List<DocumentLine> lines = new ArrayList<>();
        try (Cursor<DocumentLine> all = ReportFixture.report().details().lines().get()) {
            all.forEachRemaining(lines::add);
        }
        return lines;
    }

    private Cursor<DocumentLine> pull() {
        pulls.add("once more");
        return Cursor.of(lines);
    }

    private Map<String, String> firstSpelled() {
        Map<String, String> names = new HashMap<>();
        lines.forEach(line -> names.putIfAbsent(line.vendorKey(), line.line().vendor()));
        assertThat(names).isNotEmpty();
        return names;
    }

    @Test
    void notesVendorsWhileOthersReadTheLines() {
        try (Cursor<DocumentLine> all = pass.get()) {
            all.forEachRemaining(line -> assertThat(lines).contains(line));
        }
        assertThat(pass.vendors()).isEqualTo(firstSpelled());
        assertThat(pulls).hasSize(1);
    }

    @Test
    void countsNoPassThatWasLeftBeforeItsEnd() {
        try (Cursor<DocumentLine> all = pass.get()) {
            all.next();
        }
        assertThat(pass.vendors()).isEqualTo(firstSpelled());
        assertThat(pulls).hasSize(2);
    }
}
