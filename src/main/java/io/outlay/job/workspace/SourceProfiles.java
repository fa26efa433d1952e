package io.outlay.job.workspace;

import io.outlay.intake.profile.Profiles;
import io.outlay.intake.table.read.Mapping;
import io.outlay.settings.OutlaySettings;
import io.outlay.settings.SourceSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The profiles by which sources are read.
 *
 * @param profiles of the workspace; empty when no source names one
 */
record SourceProfiles(Optional<Profiles> profiles) {
    /** @throws Stopped with every fault of the profiles */
    static SourceProfiles of(Path root, OutlaySettings settings) {
        boolean none =
                settings.sources().stream().allMatch(source -> source.readBy().isEmpty());
        return new SourceProfiles(none ? Optional.empty() : Optional.of(Inbox.profiles(root, settings.timeZone())));
    }

    /**
     * What the profile of a source makes; empty when it has none.
     *
     * @throws Stopped when there is no profile of its name
     */
    List<Mapping> of(SourceSettings source) {
        if (source.readBy().isEmpty()) {
            return List.of();
        }
        String name = source.readBy().get();
        List<Mapping> made = profiles.orElseThrow().named(name);
        if (made.isEmpty()) {
            throw new Stopped(
                    Exit.WRONG_USE,
                    "outlay.yaml, sources, " + source.name() + ": profile " + name
                            + " is not there.\nSave it as profiles/" + name + ".yaml, or name a shipped one.");
        }
        return made;
    }

    /** Changes when the profile of a source does; empty when it has none. */
    String sha256(SourceSettings source) {
        return Profiles.sha256(of(source), "");
    }
}
