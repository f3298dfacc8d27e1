package io.mshell.console;

/** What pictures are drawn with: blocks in eighths of a character, or ASCII where a terminal may not have them. */
public enum Strokes {
    BLOCKS(" ▏▎▍▌▋▊▉█", "▁▂▃▄▅▆▇█", '░', '×'),
    ASCII(" #", "_.-=+*%#", '.', 'x');

    private final String parts;
    private final String levels;
    private final char rest;
    private final char missing;

    Strokes(String parts, String levels, char rest, char missing) {
        this.parts = parts;
        this.levels = levels;
        this.rest = rest;
        this.missing = missing;
    }

    /** A bar over all the columns. Only nothing looks empty, and only the whole looks full. */
    String bar(double part, int columns) {
        int steps = parts.length() - 1;
        int most = columns * steps;
        int filled = (int) Math.round(part * most);
        filled = part > 0 ? Math.max(1, filled) : 0;
        filled = part < 1 ? Math.min(most - 1, filled) : most;
        String full = parts.substring(steps).repeat(Math.max(0, filled / steps));
        String partly = filled % steps == 0 ? "" : parts.substring(filled % steps, filled % steps + 1);
        return full + partly + String.valueOf(rest).repeat(Math.max(0, columns - full.length() - partly.length()));
    }

    /** A column of this height, 0 to 1. */
    char level(double height) {
        int level = (int) (height * levels.length());
        return levels.charAt(Math.min(levels.length() - 1, Math.max(0, level)));
    }

    /** What stands for a value that is not there. */
    char missing() {
        return missing;
    }
}
