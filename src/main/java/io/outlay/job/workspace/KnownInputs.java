package io.outlay.job.workspace;

import io.outlay.model.FileHashes;
import io.outlay.model.FileSums;
import io.outlay.model.OwnFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Hashes and mappings of input files as an earlier close found them, in the file {@code known-inputs} of the data folder. A
 * file that its file system says is untouched since then is not read for its hash again, see {@link FileStamp}. Without the
 * file, or when it cannot be read, every file is read.
 */
public final class KnownInputs {
    private static final String NAME = "known-inputs";

    /** Path, touch, hash, what the mapping depends on, mapping. */
    private static final int PARTS = 5;

    private final Path file;
    private String build;
    private final Map<String, String[]> byTouch = new HashMap<>();
    private final Digests digests = new Digests();

    private KnownInputs(Path file) {
        this.file = file;
    }

    /** Every file is read. */
    public static KnownInputs none() {
        return new KnownInputs(null);
    }

    /** @param data the folder {@code .outlay} of a workspace */
    public static KnownInputs of(Path data) {
        KnownInputs known = new KnownInputs(data.resolve(NAME));
        try {
            if (Files.isRegularFile(known.file)) {
                for (String line : Files.readAllLines(known.file, StandardCharsets.UTF_8)) {
                    String[] parts = line.split("\t", -1);
                    if (parts.length == PARTS) {
                        known.byTouch.put(parts[0] + "\t" + parts[1], parts);
                    }
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            known.byTouch.clear();
        }
        return known;
    }

    /** Of a file that is untouched since it was hashed, its hash; else what reading it comes to. */
    FileSums sums(Path input, String path, FileStamp unread) {
        return unread.touch()
                .map(touch -> byTouch.get(path + "\t" + touch))
                .map(parts -> new FileSums(parts[2], ""))
                .orElseGet(() -> FileSums.of(input, digests.sha256(unread.size())));
    }

    /** Hashes of other files, by the library that hashes inputs once both are many bytes. */
    public FileHashes hashes() {
        return new FileHashes(digests::sha256);
    }

    /** @param how what the mapping of a content depends on besides it, by the program that reads it */
    Optional<String> mapping(String path, FileStamp stamp, UnaryOperator<String> how) {
        return stamp.touch()
                .map(touch -> byTouch.get(path + "\t" + touch))
                .filter(parts -> parts[2].equals(stamp.sha256()) && parts[3].equals(how.apply(build())))
                .map(parts -> parts[4]);
    }

    /** For the next close; the workspace is held. */
    public void keep(Inbox inbox) {
        try {
            OwnFiles.replace(file, lines(inbox, Inbox.Item::stamp));
            if (inbox.items().stream().anyMatch(item -> item.stamp().touch().isEmpty())
                    && FileStamp.hasChangeTime(file)) {
                FileTime now = (FileTime) Files.getAttribute(file, "unix:ctime");
                OwnFiles.replace(file, lines(inbox, item -> item.stamp().settled(item.file(), now)));
            }
        } catch (IOException | UncheckedIOException e) {
            // The next close reads every file.
            return;
        }
    }

    private String lines(Inbox inbox, Function<Inbox.Item, FileStamp> stamp) {
        return inbox.items().stream()
                .filter(item ->
                        item.unreadable().isEmpty() && item.path().chars().noneMatch(c -> c < ' '))
                .flatMap(item -> stamp
                        .apply(item)
                        .touch()
                        .map(touch -> String.join(
                                "\t",
                                item.path(),
                                touch,
                                item.sha256(),
                                inbox.how(item.path(), build()),
                                item.mapping()))
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    /** See {@link #program}; worked out once for all files. */
    private synchronized String build() {
        if (build == null) {
            build = program();
        }
        return build;
    }

    /** Which build this is: one of the same version may compute otherwise. */
    public static String program() {
        StringBuilder stamps = new StringBuilder();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(path);
            stamps.append(path)
                    .append(' ')
                    .append(file.length())
                    .append(' ')
                    .append(file.lastModified())
                    .append('\n');
        }
        return stamps.toString();
    }
}
