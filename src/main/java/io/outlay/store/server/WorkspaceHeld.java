package io.outlay.store.server;

/** Another run holds the workspace. */
public final class WorkspaceHeld extends ServerFault {
    WorkspaceHeld(String workspace, String holder) {
        super(
                "Another run holds the workspace " + workspace + ": " + holder + ".",
                "Wait until it has ended, or stop it, and run again.",
                null);
    }
}
