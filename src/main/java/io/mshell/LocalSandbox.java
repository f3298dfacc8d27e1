package io.mshell;

import io.mshell.error.Secret;
import io.mshell.sandbox.Sandbox;
import io.mshell.sandbox.SandboxOptions;
import io.mshell.session.SandboxLauncher;
import java.net.URI;

/** The sandbox of this process as sessions know it. */
final class LocalSandbox implements SandboxLauncher.Running {

    private final Sandbox sandbox;

    private LocalSandbox(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static SandboxLauncher.Running start() {
        return new LocalSandbox(Sandbox.start(SandboxOptions.defaults()));
    }

    @Override
    public URI url() {
        return sandbox.url();
    }

    @Override
    public Secret token() {
        return new Secret(sandbox.token());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
