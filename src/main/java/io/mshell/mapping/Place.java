package io.mshell.mapping;

/** Where in a file something stands; line and column count from one. */
record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
