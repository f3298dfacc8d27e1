package io.mshell;

import io.mshell.command.Elsewhere;
import io.mshell.command.Shell;
import io.mshell.session.Environment;
import io.mshell.session.StartOptions;
import java.nio.file.Path;
import java.util.Map;

/** A shell on the sandbox that knows nothing of the user's environment and keeps everything in one folder. */
final class TourShell implements Elsewhere.Opened {

    private final Wiring wiring;

    private TourShell(Wiring wiring) {
        this.wiring = wiring;
    }

    static Elsewhere.Opened open(Path folder) {
        StartOptions start = new StartOptions(folder.toString(), null, true);
        Environment environment = new Environment(Map.of(), folder, folder, folder);
        return new TourShell(new Wiring(start, environment, Wiring.drivers(), new Person(false)));
    }

    @Override
    public Shell shell() {
        return wiring.shell();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
