package io.mshell.command;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.generate.GeneratedFiles;
import io.mshell.generate.GeneratedText;
import io.mshell.generate.Generator;
import io.mshell.registry.Deployment;
import java.util.ArrayList;
import java.util.List;

/** Everything that is generated of a board once it is deployed. */
final class Generation {

    private Generation() {}

    /** Writes it, and names the files. The board is deployed already: what keeps a file from being made is only told. */
    static List<String> after(String deployed, Workspace workspace, Invocation in) {
        try {
            Deployment deployment = workspace.registry().get(deployed);
            List<Deployment> all = workspace.registry().all();
            Generator generator = workspace.generator();
            List<GeneratedText> texts = new ArrayList<>();
            for (GeneratedKind kind : GeneratedKind.values()) {
                texts.add(kind.of(deployment, generator, workspace, in));
                texts.addAll(kind.ofAll(all, generator));
            }
            GeneratedFiles files = new GeneratedFiles(workspace.generatedFolder());
            return texts.stream()
                    .map(text -> workspace.shown(files.write(text, false).file()))
                    .toList();
        } catch (MshellException e) {
            if (e.code() == ErrorCode.CANCELLED) {
                throw e;
            }
            in.notices().line("deployed, but not all files were generated: " + e.getMessage());
            return List.of();
        }
    }
}
