package io.outlay.intake;

import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import io.outlay.model.fact.Fact;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the intake made of a file. */
public record ReadFile(InputFile file, List<Fact> facts, List<Rejection> rejections) {

    public static ReadFile of(Path file, String path) throws IOException {
        List<Fact> facts = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        InputFile result = Intake.read(file, path, "hash", facts::add, rejections::add);
        return new ReadFile(result, facts, rejections);
    }

    /** Reads a text as the file {@code inbox/a.csv}. */
    public static ReadFile text(String text) throws IOException {
        return text(text, StandardCharsets.UTF_8);
    }

    public static ReadFile text(String text, Charset charset) throws IOException {
        return bytes(text.getBytes(charset));
    }

    public static ReadFile bytes(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("outlay", ".csv");
        try {
            Files.write(file, bytes);
            return of(file, "inbox/a.csv");
        } finally {
            Files.delete(file);
        }
    }

    public <T extends Fact> List<T> facts(Class<T> type) {
        return facts.stream().map(type::cast).toList();
    }

    public List<String> messages() {
        return rejections.stream().map(Rejection::message).toList();
    }

    public List<String> codes() {
        return rejections.stream().map(rejection -> rejection.code().id()).toList();
    }

    /** Kind and rows of each table: {@code invoices read 3 = 1 + 1 + 1}, accepted first, then rejected, then duplicate. */
    public List<String> counts() {
        return file.tables().stream()
                .map(t -> t.kind() + " read " + t.rowsRead() + " = " + t.rowsAccepted() + " + " + t.rowsRejected()
                        + " + " + t.rowsDuplicate())
                .toList();
    }
}
