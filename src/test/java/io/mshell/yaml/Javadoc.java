package io.mshell.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source says of a record: the comment's text, and what each {@code @param} is. */
record Javadoc(String text, Map<String, String> parameters) {

    private static final Path SOURCES = Path.of("src/main/java");

    static Javadoc of(Class<? extends Record> type) throws IOException {
        String source = Files.readString(file(type));
        Matcher record =
                Pattern.compile("\\brecord " + type.getSimpleName() + "\\(").matcher(source);
        if (!record.find()) {
            throw new IllegalStateException("no record " + type);
        }
        String before = source.substring(0, record.start());
        int begin = before.lastIndexOf("/**");
        int end = before.lastIndexOf("*/");
        boolean own = begin >= 0 && end > begin && !before.substring(end).matches("(?s).*[;}{].*");
        return own ? parsed(before.substring(begin + 3, end)) : new Javadoc("", Map.of());
    }

    private static Path file(Class<?> type) {
        Class<?> outer = type;
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return SOURCES.resolve(outer.getName().replace('.', '/') + ".java");
    }

    private static Javadoc parsed(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\{@\\w+ ([^}]*)}", "$1");
        String[] parts = text.split("(?m)^@param ");
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] words = oneLine(parts[i]).split(" ", 2);
            parameters.put(words[0], words[1]);
        }
        return new Javadoc(oneLine(parts[0]), parameters);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
