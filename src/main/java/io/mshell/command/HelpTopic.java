package io.mshell.command;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Words {@code help} explains that are no commands. */
enum HelpTopic {
    FORMATS(
            "--format table draws what a person reads; vertical puts every value on a line of its own; json is a command's"
                    + " value as one document, jsonl an element a line; csv, tsv and markdown are tables for other programs."
                    + " Results go to the standard output, messages and progress to the standard error.",
            "boards --format json"),
    EXIT_CODES(
            "0 done; 1 error; 2 differences, all safe; 3 differences of which some need --allow; 4 a validation gate"
                    + " failed and production is untouched; 5 the swap failed and was rolled back; 64 wrong usage; 130"
                    + " interrupted.",
            "diff --all"),
    SCRIPTS(
            "A .mshell file is a list of commands: # comments, \\ at the end of a line that goes on, ${name} and"
                    + " ${name:-default} variables, 'set name = value', and <<END blocks of SQL, GraphQL and JavaScript. It"
                    + " stops at the first command that fails, unless - stands before it. 'record FILE' writes one from what"
                    + " is typed, 'check FILE' finds mistakes without running it.",
            "run scripts/demo.mshell"),
    HOOKS(
            "A hook is a JavaScript file in scripts/hooks that makes a column from a cell. 'hook new' writes one for a"
                    + " column, 'hook test' shows it at work on live items, and a line under overrides in"
                    + " metadata/data_mapping.yaml puts it to use.",
            "help hook new"),
    KEYS(
            "Tab completes commands, options, boards, columns, tables, files, and what stands in SQL and GraphQL. Right, or"
                    + " End, takes the grey suggestion over, and Alt-F a word of it. Up and Down go through the lines that"
                    + " begin as typed; Ctrl-R searches all of them. Alt-Enter goes on in a new line. Ctrl-X Ctrl-E opens"
                    + " your editor on the line, 'edit' on the last one. Ctrl-C stops what is running, on both servers, and"
                    + " clears a line that is being typed; a second one leaves at once. Ctrl-D or exit leaves.",
            "help edit"),
    REDIRECTION(
            "At the end of a command, > FILE writes its answer to a file, >> FILE adds to one, and | PROGRAM sends it to"
                    + " another program. FILE's ending (.csv, .tsv, .json, .jsonl, .md) is the format. In sql, gql and js,"
                    + " where > and | mean something else, only a file with such an ending counts, or .txt, and | less.",
            "boards > boards.csv"),
    JOBS(
            "& at the end of a command runs it in the background of the prompt, which shows how many there are. 'jobs'"
                    + " lists them, 'jobs show 1' shows what the first has said, 'jobs stop 1' stops it, 'jobs wait' waits"
                    + " for all. 'watch diff orders --every 60s &' says when a board has changed.",
            "jobs"),
    PROFILES(
            "$MSHELL_HOME/config.yaml holds named sets of settings for --profile NAME: which account, which server, and the"
                    + " command that prints a password. Nobody else may be able to read the file. Options win over the"
                    + " environment, and the environment over the profile; 'doctor' shows where each value came from.",
            "doctor");

    private final String text;
    private final String example;

    HelpTopic(String text, String example) {
        this.text = text;
        this.example = example;
    }

    /** Such as {@code exit-codes}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<HelpTopic> named(String word) {
        return Stream.of(values())
                .filter(topic -> topic.word().equals(word.replace(' ', '-')))
                .findFirst();
    }

    /** What {@code help TOPIC} shows. */
    String shown() {
        return word() + "\n\n" + String.join("\n", Wrapped.lines(text, 0)) + "\n\nTry\n  " + example;
    }
}
