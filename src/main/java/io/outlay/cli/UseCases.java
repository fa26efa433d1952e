package io.outlay.cli;

import io.outlay.job.care.BackupWorkspace;
import io.outlay.job.care.InitWorkspace;
import io.outlay.job.care.ProfileProposal;
import io.outlay.job.care.ProposeProfile;
import io.outlay.job.care.ReadStatus;
import io.outlay.job.care.ResetWorkspace;
import io.outlay.job.care.WorkspaceBackup;
import io.outlay.job.care.WorkspaceReset;
import io.outlay.job.care.WorkspaceStatus;
import io.outlay.job.care.WorkspaceTemplate;
import io.outlay.job.check.CheckWorkspace;
import io.outlay.job.check.NotifyTeam;
import io.outlay.job.check.TeamNotice;
import io.outlay.job.check.WorkspaceCheck;
import io.outlay.job.close.CloseMonth;
import io.outlay.job.close.MonthlyClose;
import io.outlay.job.deliver.DeliverReport;
import io.outlay.job.deliver.ReportDelivery;
import io.outlay.job.explain.ExplainFigure;
import io.outlay.job.explain.LedgerTrail;
import io.outlay.job.map.MapWorkspace;
import io.outlay.job.map.WorkspaceMap;
import io.outlay.job.whatif.ScenarioDesk;
import io.outlay.job.whatif.WhatIf;
import io.outlay.model.Progress;

/** The use cases that exist, ready to be called. */
public record UseCases(
        CloseMonth close,
        CheckWorkspace check,
        NotifyTeam notice,
        ReadStatus status,
        ExplainFigure explain,
        DeliverReport deliver,
        InitWorkspace init,
        MapWorkspace map,
        WhatIf whatIf,
        ResetWorkspace reset,
        BackupWorkspace backup,
        ProposeProfile profile) {
    /**
     * @param version of the program
     * @param progress told of the stages of each
     */
    public static UseCases create(String version, Progress progress) {
        return new UseCases(
                new MonthlyClose(version),
                new WorkspaceCheck(progress),
                new TeamNotice(System.getenv()),
                new WorkspaceStatus(progress),
                new LedgerTrail(progress),
                new ReportDelivery(System.getenv()),
                new WorkspaceTemplate(),
                new WorkspaceMap(progress),
                new ScenarioDesk(progress),
                new WorkspaceReset(),
                new WorkspaceBackup(version, progress),
                new ProfileProposal(progress));
    }
}
