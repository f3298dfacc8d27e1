package io.mshell.command;

import io.mshell.console.Format;
import java.util.List;
import java.util.Map;

/**
 * A command line understood.
 *
 * @param arguments by the argument's name
 * @param options by the option's name; a flag has one empty value
 * @param codeOffset where in the line an argument that is the rest of it begins; 0 if there is none
 * @param global what the line said of the options that every command has
 * @param helpWanted {@code --help} was there: nothing else counts
 */
record Call(
        CommandSpec spec,
        Map<String, List<String>> arguments,
        Map<String, List<String>> options,
        int codeOffset,
        CallOptions global,
        boolean helpWanted) {

    /** The same call, answering in this format if none was asked for. */
    Call preferring(Format format) {
        return new Call(spec, arguments, options, codeOffset, global.preferring(format), helpWanted);
    }

    Call {
        arguments = Map.copyOf(arguments);
        options = Map.copyOf(options);
    }
}
