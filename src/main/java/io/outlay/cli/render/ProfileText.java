package io.outlay.cli.render;

import io.outlay.job.care.ProfileOutcome;
import io.outlay.job.care.ProposedProfile;
import io.outlay.job.workspace.UnknownForms;
import io.outlay.job.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code profile} tells a reader. */
public final class ProfileText {
    private static final int WIDEST = 28;

    private ProfileText() {}

    /** How the file is read, or the profile that is proposed for it, its first rows and what to do next. */
    public static List<String> result(ProfileOutcome outcome, Optional<Workspace> workspace) {
        List<String> lines = new ArrayList<>();
        String next = workspace.map(known -> known.command("check")).orElse("outlay check WORKSPACE");
        if (outcome.proposal().isEmpty()) {
            lines.add(outcome.file().getFileName() + " is read as it is: " + String.join(", ", outcome.tables())
                    + by(outcome) + ", " + accepted(outcome));
            lines.add("No profile is needed. Next: put it into inbox/, then " + next);
            return lines;
        }
        ProposedProfile proposal = outcome.proposal().get();
        lines.add(outcome.file().getFileName() + ": " + String.join("; ", proposal.layout()));
        lines.add("");
        lines.addAll(proposal.text().lines().toList());
        lines.add("");
        lines.addAll(first(proposal));
        lines.add("");
        lines.addAll(next(
                outcome,
                proposal,
                workspace
                        .flatMap(known -> new UnknownForms(proposal.unread()).next(known))
                        .orElse(next)));
        return lines;
    }

    private static String by(ProfileOutcome outcome) {
        return outcome.notes().stream()
                .filter(note -> note.contains("read by "))
                .findFirst()
                .map(note -> ", " + note.substring(note.indexOf("read by ")))
                .orElse("");
    }

    private static List<String> next(ProfileOutcome outcome, ProposedProfile proposal, String check) {
        List<String> lines = new ArrayList<>();
        if (proposal.tried()) {
            lines.add("With it " + accepted(outcome)
                    + (proposal.open().isEmpty() ? "" : ", with examples in place of \"?\""));
        }
        String file = "profiles/" + proposal.name();
        lines.add(proposal.place()
                .map(place -> "Written to " + place)
                .orElse("Not written: save it as " + file + " in your workspace, or give --workspace=DIR"));
        lines.add(
                proposal.open().isEmpty()
                        ? "Next: read it, then " + check
                        : "Next: fill in " + String.join(" and ", proposal.open()) + " in " + file + ", then " + check);
        return lines;
    }

    private static String accepted(ProfileOutcome outcome) {
        return Words.count(outcome.rowsAccepted()) + " of " + Words.count(outcome.rowsRead(), "row") + " can be read";
    }

    private static List<String> first(ProposedProfile proposal) {
        TextTable table = new TextTable(Set.of(), proposal.columns().toArray(String[]::new));
        proposal.first()
                .forEach(row -> table.add(row.stream().map(ProfileText::cut).toArray(String[]::new)));
        List<String> lines = new ArrayList<>(List.of("The first rows as they would be read:"));
        lines.addAll(table.lines());
        return lines;
    }

    private static String cut(String cell) {
        return cell.length() > WIDEST ? cell.substring(0, WIDEST - 1) + "…" : cell;
    }

    /** What was noticed and what would be rejected; for stderr. */
    public static List<String> details(ProfileOutcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.notes().forEach(note -> lines.add("Note: " + note));
        outcome.rejections().forEach(message -> {
            lines.add(message);
            lines.add("");
        });
        return lines;
    }
}
