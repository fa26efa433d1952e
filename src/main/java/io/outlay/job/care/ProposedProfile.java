package io.outlay.job.care;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A profile that was proposed for a file.
 *
 * @param name of its file
 * @param place where it was written; empty without a workspace
 * @param table canonical table; {@code ?} when none was recognised
 * @param layout how the file is written, a clause each
 * @param text of the profile
 * @param open keys in which a person must say what is meant
 * @param tried whether the file was read by it, with examples in place of what is open
 * @param unread files of the workspace that are of no known form still
 * @param columns of the table
 * @param first rows as those columns would read them
 */
public record ProposedProfile(
        String name,
        Optional<Path> place,
        String table,
        List<String> layout,
        String text,
        List<String> open,
        boolean tried,
        List<String> unread,
        List<String> columns,
        List<List<String>> first) {}
