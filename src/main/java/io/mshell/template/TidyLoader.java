package io.mshell.template;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;

/**
 * Gives Pebble its templates. A tag or comment alone on its line leaves no line behind: the end of the line moves into
 * the tag, so that the lines an error names are those of the file.
 */
final class TidyLoader implements Loader<String> {

    private static final String TAG = "(\\{%(?:(?!%\\}).)*(?<!-))(%\\})";
    private static final String COMMENT = "(\\{#(?s:(?!#\\}).)*)(#\\})";
    private static final Pattern LONE = Pattern.compile("(?m)^[ \\t]*(?:" + TAG + "|" + COMMENT + ")[ \\t]*\\n");

    private final TemplateFiles files;

    TidyLoader(TemplateFiles files) {
        this.files = files;
    }

    @Override
    public Reader getReader(String name) {
        String text = files.text(name).orElseThrow(() -> new LoaderException(null, "there is no template " + name));
        return new StringReader(tidied(text));
    }

    static String tidied(String text) {
        return LONE.matcher(text.replace("\r\n", "\n")).replaceAll("$1$3\n$2$4");
    }

    @Override
    public String resolveRelativePath(String path, String anchor) {
        return path;
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public boolean resourceExists(String name) {
        return files.text(name).isPresent();
    }

    @Override
    public void setCharset(String charset) {
        throw new UnsupportedOperationException("templates are UTF-8");
    }

    @Override
    public void setPrefix(String prefix) {
        throw new UnsupportedOperationException("templates have no prefix");
    }

    @Override
    public void setSuffix(String suffix) {
        throw new UnsupportedOperationException("templates have one suffix");
    }
}
