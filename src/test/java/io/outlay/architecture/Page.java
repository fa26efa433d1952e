package io.outlay.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of the project's documents. Parts of it, between {@code <!-- part -->} and {@code <!-- /part -->}, are written from
 * the code; {@code -Doutlay.readme.update=true} writes them anew.
 *
 * @param name below the project's folder
 */
public record Page(String name) {
    private static final Pattern CODE = Pattern.compile("(?s)```(\\w*)\n(.*?)```");

    public String text() {
        return ProjectFiles.text(name);
    }

    /** A part is what the code says. */
    public void holds(String part, String expected) {
        String text = text();
        Matcher section = Pattern.compile("(?s)(?<=<!-- " + part + " -->\n).*?(?=<!-- /" + part + " -->)")
                .matcher(text);
        assertTrue(section.find(), () -> name + " has no part between the marks of " + part);
        if (Boolean.getBoolean("outlay.readme.update")) {
            write(section.replaceFirst(Matcher.quoteReplacement(expected)));
            return;
        }
        assertEquals(expected, section.group(), "run this test once with -Doutlay.readme.update=true");
    }

    /** Of a language, such as {@code yaml}. */
    public List<String> examples(String language) {
        return code(text(), language);
    }

    /** Blocks of code of a language in a part of a page. */
    public static List<String> code(String text, String language) {
        return CODE.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** First cells of the rows of its tables, without backticks. */
    public List<String> firstCells() {
        return text().lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.indexOf(" |", 2)).replace("`", ""))
                .toList();
    }

    /** A table in Markdown. */
    public static <T> String table(List<String> heads, List<T> rows, Function<T, List<String>> cells) {
        return row(heads) + "|---".repeat(heads.size()) + "|\n"
                + rows.stream().map(row -> row(cells.apply(row))).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : cell + " ")
                .collect(Collectors.joining("| ", "| ", "|\n"));
    }

    private void write(String text) {
        try {
            Files.writeString(ProjectFiles.ROOT.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
