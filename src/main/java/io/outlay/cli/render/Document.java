package io.outlay.cli.render;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.outlay.job.workspace.Exit;

/**
 * A document of {@code --json}: how the command ended, and what it returned, see {@link ResultForms}.
 *
 * <pre>
 * {"exit_code": 0, "exit": "done", "file": "acme-2026-09.zip", "periods": ["2026-09"]}
 * </pre>
 */
public record Document(
        int exitCode, Exit exit, @JsonUnwrapped Object result) {
    public Document(Exit exit, Object result) {
        this(exit.code(), exit, result);
    }
}
