package io.outlay;

/** Arguments in, exit code out. */
public final class OutlayApplication {
    private OutlayApplication() {}

    public static void main(String[] args) {
        System.exit(args.length);
    }
}
