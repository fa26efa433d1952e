package io.outlay.cli;

import io.outlay.cli.render.DeliverText;
import io.outlay.job.deliver.DeliverOutcome;
import io.outlay.job.deliver.DeliverReport;
import io.outlay.job.deliver.DeliverRequest;
import io.outlay.job.workspace.Exit;
import io.outlay.job.workspace.Workspace;
import java.time.YearMonth;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code outlay deliver}: sends what could not be delivered. */
@Command(
        name = "deliver",
        header = "Send a report that could not be delivered.",
        customSynopsis = "outlay deliver WORKSPACE [--period=YYYY-MM] [--again] [COMMON OPTIONS]",
        description = {
            "",
            "A run delivers what it publishes to the folder and the recipients that are set in outlay.yaml. This sends"
                    + " the report, as it was published, to those it has not reached. Who has a revision is not sent it"
                    + " again. The password of the mail server is taken from OUTLAY_MAIL_PASSWORD, or from the file"
                    + " that OUTLAY_MAIL_PASSWORD_FILE names.",
            ""
        },
        exitCodeList = {
            "0:done: everyone has the report",
            "1:failed",
            "2:wrong use: unknown option, no such workspace, invalid setting, no report, nobody to send it to",
            "3:a delivery failed, or it is not known whether it arrived",
            ExitCodes.HELD
        },
        footer = {"", "Example: outlay deliver acme --period 2026-09"})
final class DeliverCommand extends WorkspaceCommand {
    private final DeliverReport deliver;

    @Option(
            names = "--period",
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The closed month whose report to send. Default: the latest.")
    private YearMonth period;

    @Option(
            names = "--again",
            description = "Also send what may have been sent: a run was cut off, or the connection broke, before the"
                    + " server had answered.")
    private boolean again;

    DeliverCommand(DeliverReport deliver) {
        super(true);
        this.deliver = deliver;
    }

    @Override
    Exit work(Workspace workspace, Screen screen) {
        DeliverOutcome outcome =
                deliver.deliver(new DeliverRequest(workspace, Optional.ofNullable(period), again), screen.progress());
        screen.faults(outcome.delivered().faults());
        screen.result(DeliverText.result(outcome), outcome.exit(), outcome);
        return outcome.exit();
    }
}
