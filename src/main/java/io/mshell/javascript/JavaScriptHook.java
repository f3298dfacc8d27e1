package io.mshell.javascript;

import io.mshell.error.CancelToken;
import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
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
            throw new MshellException(
                    ErrorCode.HOOK_INVALID,
                    Places.of(e, file.shownAs()).orElse(file.shownAs()) + ": " + e.getMessage(),
                    "mend the hook's file",
                    e);
        } catch (Stopped e) {
            if (e.reason() == Stopped.Reason.CANCELLED) {
                throw new MshellException(ErrorCode.CANCELLED, "cancelled", null, e);
            }
            throw new MshellException(
                    ErrorCode.HOOK_INVALID,
                    file.shownAs() + ": the file was stopped while it was read: "
                            + "what is outside of extract took too long or too much",
                    "mend the hook's file",
                    e);
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
