package io.mshell.script;

/** What tests know of commands: {@code js} is code, {@code sql} takes a query, everything else words. */
final class Grammars implements StatementReader.Grammar {

    @Override
    public boolean takesRest(String command) {
        return command.split("\\s", 2)[0].equals("js");
    }

    @Override
    public boolean takesQuery(String command) {
        return takesRest(command) || command.split("\\s", 2)[0].equals("sql");
    }

    @Override
    public boolean wantsQuery(String command) {
        return command.equals("js")
                || command.equals("sql")
                || command.startsWith("sql --") && !command.contains("select");
    }
}
