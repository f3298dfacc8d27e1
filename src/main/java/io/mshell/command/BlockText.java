package io.mshell.command;

import io.mshell.error.MshellException;
import io.mshell.script.Statement;
import io.mshell.script.Tokenizer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A statement's block as an argument: code as it stands, any other text with its variables replaced. */
final class BlockText {

    private final Statement.Block block;
    private final @Nullable String source;
    private final UnaryOperator<String> variables;

    /** The block of a statement of this script; null for one that was typed. */
    BlockText(Statement.Block block, @Nullable String source, UnaryOperator<String> variables) {
        this.block = block;
        this.source = source;
        this.variables = variables;
    }

    String as(ArgumentSpec.Form form) {
        if (block.raw() || form == ArgumentSpec.Form.CODE) {
            return block.text();
        }
        Tokenizer text = new Tokenizer(block.text(), variables);
        try {
            return text.expanded();
        } catch (MshellException e) {
            throw source == null ? e : placed(e, text.mark());
        }
    }

    private MshellException placed(MshellException failure, int mark) {
        String before = block.text().substring(0, mark);
        long line = block.line() + before.chars().filter(c -> c == '\n').count();
        int column = mark - before.lastIndexOf('\n');
        return new MshellException(
                failure.code(),
                source + ":" + line + ":" + column + ": " + failure.getMessage(),
                failure.hint().orElse(null),
                failure);
    }
}
