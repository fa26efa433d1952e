package io.outlay.job;

import io.outlay.intake.Intake;
import io.outlay.model.Sha256;
import io.outlay.settings.LoadedSettings;
import java.nio.file.Path;
import java.util.List;

/** The input files of a workspace as they lie there now. */
record Inbox(List<Item> items) {
    /**
     * @param path relative to the workspace, with {@code /}
     */
    record Item(Path file, String path, String sha256) {}

    /** All input files in order of path, each hashed. */
    static Inbox of(Path root) {
        return new Inbox(Intake.files(root).stream()
                .map(file -> new Item(file, relative(root, file), Sha256.of(file)))
                .toList());
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether there is nothing but the register. */
    boolean isEmpty() {
        return items.stream().noneMatch(item -> item.path().startsWith("inbox/"));
    }

    /** Changes whenever a close could come out differently: files, settings, program. */
    String fingerprint(LoadedSettings settings, String version) {
        Sha256 sha = new Sha256();
        sha.add(version).add(Integer.toString(Intake.READER_VERSION));
        settings.effective().forEach((key, value) -> sha.add(key).add(value));
        items.forEach(item -> sha.add(item.path()).add(item.sha256()));
        return sha.hex();
    }
}
