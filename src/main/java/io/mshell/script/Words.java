package io.mshell.script;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a command's words come from: a line, or a list that is split already. */
public interface Words {

    /** The next word, or null after the last one. */
    @Nullable
    Word next();

    /** Where in the line reading is, for messages: the last word, or what in it is wrong; 0 after the last word. */
    int mark();

    /** The rest of the line as it stands, from this word on; null where the words never were a line. */
    @Nullable
    String restFrom(Word word, boolean expand);

    static Words of(List<String> words) {
        Iterator<String> each = words.iterator();
        return new Words() {
            @Override
            public @Nullable Word next() {
                return each.hasNext() ? Word.of(each.next()) : null;
            }

            @Override
            public int mark() {
                return 0;
            }

            @Override
            public @Nullable String restFrom(Word word, boolean expand) {
                return null;
            }
        };
    }
}
