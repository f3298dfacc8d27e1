package io.mshell.kestra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project folder, worked on with the real {@code scripts/mshell}, each call a process, against the sandbox. */
final class Project {

    static final Path ROOT =
            Path.of(System.getProperty("mshell.root")).toAbsolutePath().normalize();
    private static final int MINUTES = 10;

    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    static Project in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("metadata"));
        return new Project(folder);
    }

    Path folder() {
        return folder;
    }

    void mapping(String yaml) throws IOException {
        Files.writeString(folder.resolve("metadata/data_mapping.yaml"), yaml);
    }

    /** How a worker calls mshell for a board: each has a database file of its own, as the embedded engine is for one process. */
    String command(String board) {
        return "env MSHELL_HOME=" + home(board) + " " + ROOT + "/scripts/mshell --sandbox";
    }

    private Path home(String board) {
        return folder.resolve("home").resolve(Integer.toHexString(board.hashCode()));
    }

    /** What it prints; fails if its exit code is not zero. */
    String mshell(String board, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ROOT + "/scripts/mshell", "--sandbox", "--project", "" + folder));
        command.addAll(List.of(words));
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .directory(folder.toFile());
        builder.environment().put("MSHELL_HOME", home(board).toString());
        Process process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        String printed = Files.readString(out);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(command + " failed:\n" + printed);
        }
        return printed;
    }

    void deploy(String id, String name) throws IOException, InterruptedException {
        mshell(name, "deploy", "--board-id", id, "--board-name", name, "--table-name", "t" + id);
    }

    /** The texts of all generated flows, those of boards first: their parent names them. */
    List<String> flows() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("generated/flows"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted((a, b) -> Boolean.compare(isParent(a), isParent(b)))
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    private static boolean isParent(Path file) {
        return file.toString().endsWith("all-boards.yaml");
    }
}
