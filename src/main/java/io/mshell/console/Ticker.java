package io.mshell.console;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Draws progress anew while nothing is heard of it, for its clock goes on. Costs no thread while nothing is under way. */
public final class Ticker {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final BooleanSupplier tick;
    private boolean running;

    /** @param tick says whether to go on */
    public Ticker(BooleanSupplier tick) {
        this.tick = tick;
    }

    /** Something is under way. */
    public synchronized void wake() {
        if (!running) {
            running = true;
            Thread thread = new Thread(this::run, "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            while (goesOn()) {
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean goesOn() {
        running = tick.getAsBoolean();
        return running;
    }
}
