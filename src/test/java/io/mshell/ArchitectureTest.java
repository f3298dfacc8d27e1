package io.mshell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package table of the README, executable. A package is born with a row here. */
class ArchitectureTest {

    private static final String ROOT = "io.mshell";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("error", Set.of()),
            entry("schema", Set.of("error")),
            entry("board", Set.of("error")),
            entry("template", Set.of("error")),
            entry("yaml", Set.of("error")),
            entry("mapping", Set.of("error", "board", "schema", "yaml")),
            entry("sql", Set.of("error", "schema", "template")),
            entry("sql.sqlserver", Set.of("error", "schema", "sql", "template")),
            entry("sql.embedded", Set.of("error", "schema", "sql", "template")),
            entry("monday", Set.of("error", "board")),
            entry("registry", Set.of("error", "board", "schema")),
            entry("kestra", Set.of("error")),
            entry("diagram", Set.of()),
            entry("catalogue", Set.of("error", "board", "schema", "registry", "template", "diagram")),
            entry(
                    "generate",
                    Set.of("error", "board", "schema", "mapping", "sql", "registry", "template", "catalogue")),
            entry("session", Set.of("error", "board", "sql", "template", "yaml", "kestra")),
            entry("script", Set.of("error")),
            entry("javascript", Set.of("error", "board", "schema", "mapping")),
            entry("hook", Set.of("error", "board", "schema", "mapping")),
            entry("diff", Set.of("error", "board", "schema", "sql")),
            entry("profile", Set.of("error", "schema")),
            entry("sync", Set.of("error", "board", "schema", "mapping", "sql", "registry", "diff", "profile")),
            entry("console", Set.of("error", "board", "schema", "sql", "registry", "session", "sync")),
            entry("completion", Set.of("error", "board", "schema", "sql", "session", "console")),
            entry(
                    "command",
                    Set.of(
                            "error",
                            "board",
                            "schema",
                            "yaml",
                            "mapping",
                            "sql",
                            "registry",
                            "kestra",
                            "session",
                            "hook",
                            "diff",
                            "profile",
                            "template",
                            "catalogue",
                            "generate",
                            "sync",
                            "javascript",
                            "script",
                            "console",
                            "completion")),
            entry("sandbox", Set.of("error", "board")));

    private static final Map<String, Set<String>> HOME_OF_LIBRARY = Map.ofEntries(
            entry("java.sql..", Set.of("sql.sqlserver", "sql.embedded")),
            entry("com.microsoft.sqlserver..", Set.of("sql.sqlserver")),
            entry("org.duckdb..", Set.of("sql.embedded")),
            entry("java.net.http..", Set.of("monday", "kestra")),
            entry("com.sun.net.httpserver..", Set.of("sandbox")),
            entry("graphql..", Set.of("sandbox")),
            entry("org.graalvm..", Set.of("javascript")),
            entry("io.pebbletemplates..", Set.of("template")),
            entry("org.jline..", Set.of("console")),
            entry("org.springframework..", Set.of("command")),
            entry(
                    "tools.jackson..",
                    Set.of(
                            "yaml",
                            "kestra",
                            "board",
                            "mapping",
                            "monday",
                            "registry",
                            "session",
                            "javascript",
                            "hook",
                            "diff",
                            "console",
                            "completion",
                            "command",
                            "sandbox")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageHasARow() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
    }

    @Test
    void packagesImportOnlyTheirRow() {
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] others = Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of(""))
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> other.isEmpty() ? ROOT : ROOT + "." + other)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .check(CLASSES);
        });
    }

    @Test
    void librariesStayHome() {
        HOME_OF_LIBRARY.forEach((library, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(
                        homes.stream().map(home -> ROOT + "." + home).toArray(String[]::new))
                .and()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageSaysItsJob() throws IOException {
        Path sources = Path.of("src/main/java");
        for (String name : MAY_IMPORT.keySet()) {
            assertThat(sources.resolve((ROOT + "." + name).replace('.', '/')).resolve("package-info.java"))
                    .exists();
        }
    }

    @Test
    void noFileIsLongerThanFourHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path source : sources) {
                assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(400);
            }
        }
    }
}
