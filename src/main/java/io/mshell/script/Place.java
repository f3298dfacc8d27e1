package io.mshell.script;

/** A place in a script, both counted from 1; a column counts UTF-16 units. */
public record Place(int line, int column) {

    /** Such as {@code 12:5}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
