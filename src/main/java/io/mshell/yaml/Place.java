package io.mshell.yaml;

/** Where in a file something stands; line and column count from one. */
public record Place(YamlFile file, int line, int column) {

    @Override
    public String toString() {
        return file.name() + ":" + line + ":" + column;
    }
}
