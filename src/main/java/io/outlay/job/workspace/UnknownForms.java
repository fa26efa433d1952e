package io.outlay.job.workspace;

import io.outlay.intake.Intake;
import io.outlay.model.Rejection;
import io.outlay.model.RejectionCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Files whose header is that of no table and no profile, or whose encoding none states: no row of theirs was read, and a
 * profile may be proposed for them.
 *
 * @param files relative to the workspace, in the order of the rejections
 */
public record UnknownForms(List<String> files) {
    private static final String TABLES = "(?i).*\\.(csv|tsv|txt|xlsx|xlsm)";

    private static final String PROFILE = "outlay profile ";

    public static UnknownForms of(List<Rejection> rejections) {
        return new UnknownForms(rejections.stream()
                .filter(UnknownForms::isOne)
                .map(rejection -> rejection.source().file())
                .distinct()
                .toList());
    }

    /** Those for which a profile can be proposed: no letters, no pictures under another name. */
    public UnknownForms proposable(Path root) {
        return new UnknownForms(
                files.stream().filter(file -> isProposable(root.resolve(file))).toList());
    }

    private static boolean isProposable(Path file) {
        try {
            return Intake.isProposable(file);
        } catch (IOException | RuntimeException e) {
            return false; // profile could not read it either
        }
    }

    /** Whether a rejection says that a file is of no known form. */
    public static boolean isOne(Rejection rejection) {
        return (rejection.code() == RejectionCode.UNKNOWN_FILE
                        || rejection.code() == RejectionCode.WRONG_ENCODING
                                && rejection.remedy().contains(PROFILE))
                && rejection.source().file().matches(TABLES);
    }

    /** The command that proposes how to read the last by name: of exports of one form that is mostly the newest. */
    public Optional<String> next(Workspace workspace) {
        return files.stream()
                .max(Comparator.naturalOrder())
                .map(file -> PROFILE + Workspace.quoted(workspace.root().resolve(file)));
    }
}
