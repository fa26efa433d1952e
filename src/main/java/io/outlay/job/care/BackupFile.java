package io.outlay.job.care;

import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.NearFile;
import io.outlay.job.workspace.Stopped;
import io.outlay.model.Sha256;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup: a zip file with the rows of each table under {@code ledger/}, the archived reports under {@code archive/}, and
 * {@code backup.json}, which has the SHA-256 of every other entry.
 */
final class BackupFile implements AutoCloseable {
    static final String LEDGER = "ledger/";
    static final String ARCHIVE = "archive/";
    private static final String CONTENTS = "backup.json";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile zip;
    private final Contents contents;

    private BackupFile(ZipFile zip, Contents contents) {
        this.zip = zip;
        this.contents = contents;
    }

    /**
     * What {@code backup.json} says.
     *
     * @param outlay version of the program that wrote it
     * @param schema version of the schema
     * @param workspace id of the workspace
     * @param currency reporting currency
     * @param periods closed months, oldest first
     * @param sequences last numbers given
     * @param files SHA-256 of every other entry, by name
     */
    record Contents(
            String outlay,
            String schema,
            String workspace,
            String currency,
            List<String> periods,
            Map<String, Long> sequences,
            SortedMap<String, String> files) {
        private boolean isComplete() {
            return Stream.of(schema, workspace, currency, periods, sequences, files)
                    .allMatch(Objects::nonNull);
        }

        List<YearMonth> months() {
            return periods.stream().map(YearMonth::parse).toList();
        }
    }

    /** A backup being written. */
    static final class Writer implements AutoCloseable {
        private final ZipOutputStream zip;
        private final SortedMap<String, String> hashes = new TreeMap<>();

        Writer(Path file) throws IOException {
            zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
        }

        /** A stream into a new entry; to be closed before the next. */
        OutputStream entry(String name) throws IOException {
            begin(name);
            MessageDigest digest = Sha256.digest();
            return new FilterOutputStream(new DigestOutputStream(zip, digest)) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    zip.closeEntry();
                    hashes.put(name, HexFormat.of().formatHex(digest.digest()));
                }
            };
        }

        private void begin(String name) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        }

        SortedMap<String, String> hashes() {
            return hashes;
        }

        void contents(Contents contents) throws IOException {
            begin(CONTENTS);
            zip.write(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(contents)
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /**
     * Opens a backup and checks every byte of it.
     *
     * @throws Stopped when it is none, or damaged
     */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Stopped(Exit.WRONG_USE, NearFile.noFile("backup", file, "Name a file that outlay backup wrote."));
        }
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                BackupFile backup = new BackupFile(zip, contents(zip));
                backup.verify(file);
                return backup;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | JacksonException | EOFException e) {
            throw damaged(file, "it cannot be read");
        }
    }

    private static Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(CONTENTS);
        if (entry == null) {
            throw new ZipException("no " + CONTENTS);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Contents contents = JsonMapper.shared().readValue(in.readAllBytes(), Contents.class);
            if (!contents.isComplete()) {
                throw new ZipException("something is missing in " + CONTENTS);
            }
            return contents;
        }
    }

    private void verify(Path file) throws IOException {
        for (Map.Entry<String, String> stated : contents.files().entrySet()) {
            if (zip.getEntry(stated.getKey()) == null) {
                throw damaged(file, stated.getKey() + " is missing in it");
            }
            try (InputStream in = entry(stated.getKey())) {
                if (!Sha256.of(in).equals(stated.getValue())) {
                    throw damaged(file, stated.getKey() + " was changed");
                }
            }
        }
    }

    private static Stopped damaged(Path file, String how) {
        return new Stopped(
                Exit.WRONG_USE,
                file + " is no whole backup: " + how
                        + ".\nName a file that outlay backup wrote, copied in full; nothing" + " was restored.");
    }

    Contents contents() {
        return contents;
    }

    boolean has(String name) {
        return contents.files().containsKey(name);
    }

    InputStream entry(String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
