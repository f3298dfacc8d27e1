package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.mapping.Hook;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.HookSite;
import io.mshell.mapping.PageHook;
import java.util.function.Function;
import org.graalvm.polyglot.PolyglotException;
import tools.jackson.databind.json.JsonMapper;

/** A hook as its file was when it was asked for. */
final class JavaScriptHook implements Hook {

    private final HookFile file;
    private final HookSettings settings;
    private final Declaration declaration;
    private final Function<Page, HookGuest> guests;
    private final CancelToken cancel;

    private JavaScriptHook(
            HookFile file,
            HookSettings settings,
            Declaration declaration,
            Function<Page, HookGuest> guests,
            CancelToken cancel) {
        this.file = file;
        this.settings = settings;
        this.declaration = declaration;
        this.guests = guests;
        this.cancel = cancel;
    }

    /** Runs the file to see what it exports. */
    static JavaScriptHook of(
            HookFile file, HookSettings settings, Function<Page, HookGuest> guests, CancelToken cancel) {
        HookGuest guest = guests.apply(Page.empty());
        try {
            HookGuest.Exports exports = guest.exports(cancel);
            String place = exports.place() == null ? file.shownAs() : exports.place();
            Declaration declaration =
                    new DeclarationReader(file, place).read(new JsonMapper().readTree(exports.text()));
            return new JavaScriptHook(file, settings, declaration, guests, cancel);
        } catch (PolyglotException e) {
            throw new HookMistakes(file, settings).of(e);
        } catch (Stopped e) {
            throw new HookMistakes(file, settings).of(e);
        } finally {
            guest.retire();
        }
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public PageHook bind(HookSite site) {
        return new BoundHook(file, declaration, settings, site, guests, cancel);
    }
}
