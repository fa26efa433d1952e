package io.outlay.job;

import io.outlay.model.InputFile;
import io.outlay.model.Rejection;
import java.util.List;

/**
 * What a run would accept and reject.
 *
 * @param notes plain sentences on the whole: duplicates, unmapped vendors; what concerns one file stands with it
 */
public record CheckOutcome(Exit exit, List<InputFile> inputs, List<Rejection> rejections, List<String> notes) {}
