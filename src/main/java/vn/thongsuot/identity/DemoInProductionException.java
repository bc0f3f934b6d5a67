package vn.thongsuot.identity;

/** The profile {@code demo} is active although the configuration says production. */
class DemoInProductionException extends RuntimeException {

    DemoInProductionException() {
        super("The profile 'demo' creates accounts with a published password and must not run in production"
                + " (thongsuot.environment=production).");
    }
}
