package io.mshell.generate;

/**
 * A file as it would be generated.
 *
 * @param path below the folder of generated files, with forward slashes
 * @param whole whether nothing of it is the user's: a marked line in it is just a text
 */
public record GeneratedText(String path, String text, boolean whole) {

    /** A file below whose marked line, if it has one, everything is the user's. */
    public GeneratedText(String path, String text) {
        this(path, text, false);
    }

    /** A file that nobody writes into. */
    static GeneratedText whole(String path, String text) {
        return new GeneratedText(path, text, true);
    }

    /** The same under another name, with the ending it has. */
    public GeneratedText called(String name) {
        return new GeneratedText(name + path.substring(path.lastIndexOf('.')), text, whole);
    }
}
