package io.mshell.command;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a terminal of 80 columns. */
final class Wrapped {

    private static final int WIDTH = 80;

    private Wrapped() {}

    /** The text's lines when each begins after so many columns; its own line breaks stay. */
    static List<String> lines(String text, int indent) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.split(" ", -1)) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - indent) {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (!line.isEmpty()) {
                    line.append(' ');
                }
                line.append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
