package io.outlay.job.whatif;

import io.outlay.job.workspace.Workspace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which scenarios to work out.
 *
 * @param scenarios files, .xlsx or .csv; several scenarios may stand in one
 * @param workspace whose ledger fills what the scenarios leave blank; without one no database is needed
 * @param set settings given on the command line, for a call without a workspace
 * @param out folder for the workbooks
 * @param today decides the month that the workbooks are named after when there is no workspace
 */
public record WhatIfRequest(
        List<Path> scenarios, Optional<Workspace> workspace, Map<String, String> set, Path out, LocalDate today) {}
