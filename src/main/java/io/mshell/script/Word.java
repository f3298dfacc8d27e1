package io.mshell.script;

/**
 * A word of a command line.
 *
 * @param text without quotes, variables replaced
 * @param bare whether it begins as it was typed: a word that begins with a quote or a variable is never an option
 * @param offset where it begins in the line
 */
public record Word(String text, boolean bare, int offset) {

    /** A word that another program has split off, such as an argument of the process. */
    public static Word of(String text) {
        return new Word(text, true, 0);
    }

    /** {@code --}: what follows are arguments, however they look. */
    public boolean endsOptions() {
        return bare && text.equals("--");
    }

    /** {@code --name} or {@code --name=value}; {@code -5} and SQL's {@code -- comment} are none. */
    public boolean isOption() {
        return bare
                && text.length() > 2
                && text.startsWith("--")
                && Character.isLetter(text.charAt(2))
                && text.chars().takeWhile(c -> c != '=').noneMatch(Character::isWhitespace);
    }

    public boolean asksForHelp() {
        return bare && (text.equals("-h") || text.equals("--help"));
    }

    /** An option's name, without dashes and value. */
    public String optionName() {
        int equals = text.indexOf('=');
        return text.substring(2, equals < 0 ? text.length() : equals);
    }
}
