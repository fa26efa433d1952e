package io.outlay.cli.render;

import java.util.List;

/**
 * What a command without a result says:
 *
 * <pre>
 * {"exit_code": 2, "exit": "wrong_use", "messages": ["outlay.yaml:3: outlay.spread \"x\" is not …"]}
 * </pre>
 *
 * @param messages each a fault with its remedy, in lines
 */
public record Failure(List<String> messages) {}
