package io.outlay.job;

import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import java.util.List;

/**
 * What a run would accept and reject.
 *
 * @param notes plain sentences: duplicates, ignored columns, unmapped vendors
 */
public record CheckOutcome(Exit exit, List<InputFile> inputs, List<Rejection> rejections, List<String> notes) {}
