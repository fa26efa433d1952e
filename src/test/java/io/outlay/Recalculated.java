package io.outlay;

import io.outlay.job.BegunScenario;
import io.outlay.store.BuildFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every workbook that tests hold against LibreOffice, recalculated by one call of it: starting it takes longer than its
 * work. Only {@link WorkbooksInLibreOfficeTest} asks, so that no second test JVM does the same.
 */
public final class Recalculated {
    private static Path folder;
    private static Throwable failure;

    private Recalculated() {}

    /** What LibreOffice made of a workbook; skips where there is none. What failed once fails for each test at once. */
    public static synchronized Path of(Path workbook) throws IOException, InterruptedException {
        if (failure != null) {
            throw new IllegalStateException("LibreOffice failed before: " + failure.getMessage(), failure);
        }
        if (folder == null) {
            LibreOffice.program();
            try {
                folder = recalculated();
            } catch (IOException | RuntimeException | AssertionError e) {
                failure = e;
                throw e;
            }
        }
        return folder.resolve(workbook.getFileName());
    }

    private static Path recalculated() throws IOException, InterruptedException {
        List<Path> all = Stream.of(
                        WorkbooksInLibreOfficeTest.Books.all(),
                        WhatIfInLibreOffice.Books.all(),
                        List.of(BegunScenario.get().edited()))
                .flatMap(List::stream)
                .toList();
        Path into = BuildFolder.fresh("recalculated");
        LibreOffice.recalculate(into, all);
        return into;
    }
}
