package io.outlay.job;

/** The use cases. To make them starts nothing: neither Spring nor a database, until one of them is called. */
public record UseCases(CloseMonth close, CheckWorkspace check, ReadStatus status) {
    public static UseCases create() {
        Stopped absent = new Stopped(Exit.FAILED, "This build holds no use case.");
        return new UseCases(
                (request, progress) -> {
                    throw absent;
                },
                workspace -> {
                    throw absent;
                },
                (workspace, today) -> {
                    throw absent;
                });
    }
}
