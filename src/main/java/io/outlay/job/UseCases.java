package io.outlay.job;

/** The use cases that exist, ready to be called. */
public record UseCases(
        CloseMonth close,
        CheckWorkspace check,
        ReadStatus status,
        ExplainFigure explain,
        DeliverReport deliver,
        InitWorkspace init,
        WhatIf whatIf,
        ResetWorkspace reset,
        BackupWorkspace backup) {
    /** @param version of the program */
    public static UseCases create(String version) {
        return new UseCases(
                new MonthlyClose(version),
                new WorkspaceCheck(),
                new WorkspaceStatus(),
                new LedgerTrail(),
                new ReportDelivery(System.getenv()),
                new WorkspaceTemplate(),
                new ScenarioDesk(),
                new WorkspaceReset(),
                new WorkspaceBackup(version));
    }
}
