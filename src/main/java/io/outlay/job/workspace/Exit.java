package io.outlay.job.workspace;

/** How a command ends; the codes are held stable. */
public enum Exit {
    DONE(0),
    FAILED(1),
    WRONG_USE(2),
    REJECTIONS(3),
    /** Published, with nothing rejected, but not everyone has got it. */
    UNDELIVERED(3),
    GATE(4),
    HELD(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
