package io.outlay;

import java.util.List;
import java.util.stream.Stream;

/** A program with all that it started: {@code soffice} is a script whose office would live on without it. */
final class ProcessTree {
    private ProcessTree() {}

    /** Ends what is left of it, children last, so that none is missed; a program that has ended is left alone. */
    static void end(Process program) {
        List<ProcessHandle> tree = Stream.concat(Stream.of(program.toHandle()), program.descendants())
                .toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(process -> process.onExit().join());
    }
}
