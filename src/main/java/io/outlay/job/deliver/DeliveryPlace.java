package io.outlay.job.deliver;

import io.outlay.delivery.Post;
import io.outlay.job.workspace.OutFolder;
import io.outlay.job.workspace.ReportFolders;
import io.outlay.job.workspace.Secret;
import io.outlay.job.workspace.Stopped;
import io.outlay.job.workspace.Workspace;
import io.outlay.model.FileHashes;
import io.outlay.model.Progress;
import io.outlay.settings.MailSettings.Recipient;
import io.outlay.settings.OutlaySettings;
import io.outlay.store.PublicationStore.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where reports are taken from, and where they go.
 *
 * @param workspace as it was named
 * @param out folder of published reports
 * @param environment holds the password of the mail server
 */
public record DeliveryPlace(
        Workspace workspace, Path out, String workspaceId, OutlaySettings settings, Map<String, String> environment) {

    /** The folder that gets a copy; a relative one stands in the workspace. */
    Optional<Path> folder() {
        return Optional.of(settings.delivery().folder())
                .filter(folder -> !folder.isEmpty())
                .map(folder -> workspace.root().toAbsolutePath().normalize().resolve(folder));
    }

    /** @throws Stopped when the folder that gets a copy is one that inputs are read from */
    public static void refuseInputs(Path root, OutlaySettings settings) {
        String folder = settings.delivery().folder();
        if (!folder.isEmpty()) {
            OutFolder.refuseInputs(root, root.resolve(folder), "outlay.delivery.folder");
        }
    }

    List<Recipient> recipients() {
        return settings.mail().recipients();
    }

    /** Files of the revision as they were published, whatever has become of the folder since. */
    Path report(Published period) {
        return folders().archived(period.period(), period.revision());
    }

    ReportFolders folders() {
        return new ReportFolders(
                workspace.root().toAbsolutePath().normalize().resolve(".outlay"),
                out,
                Progress.SILENT,
                new FileHashes());
    }

    Post post(Published period) {
        return new Post(settings.mail(), report(period), place(), workspaceId, Secret.MAIL.in(environment));
    }

    private String place() {
        String link = settings.mail().link();
        return link.isEmpty() ? folder().orElse(out).toString() : link;
    }

    /** What to call once the cause is mended. */
    String command(Published period, boolean again) {
        return workspace.command("deliver") + " --period " + period.period() + (again ? " --again" : "");
    }
}
