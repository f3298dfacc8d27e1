package io.mshell.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import io.mshell.mapping.HookSettings;
import io.mshell.mapping.PageHook;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hook that takes too long or too much is stopped, and the load learns on which item. */
class HookLimitsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;) {}",
                "for (;;) { try { for (;;) {} } catch (e) {} finally { continue } }",
                "return {get x() { for (;;) {} }}",
                "return [2, 1].sort(() => { for (;;) {} })",
                "return new Proxy({}, {ownKeys() { for (;;) {} }})",
                "const a = []; for (;;) a.push(new Array(1000).fill(7))",
                "const m = new Map(); for (let i = 0; ; i++) m.set(i, 'v' + i)",
                "return new Array(4294967295).fill(0)",
                "let b = 2n; for (;;) b *= b",
                "return [...Array(3e7).keys()].length",
                "let p = Promise.resolve(); (function f() { p = p.then(f) })(); return 1",
            })
    void isStopped(String body) {
        PageHook.Failed failed = (PageHook.Failed) tried().one(body);

        assertThat(failed.reason()).startsWith("was stopped: it ");
        assertThat(failed.place()).startsWith("scripts/hooks/tried.js:");
    }

    /** What the language itself refuses is an ordinary error of the hook. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return 'x'.repeat(2 ** 28)",
                "let s = 'x'; for (;;) s += s",
                "return new ArrayBuffer(2 ** 31)",
                "return new Uint8Array(3e9)",
                "return 2n ** (2n ** 40n)",
                "(function f() { f() })()",
                "return JSON.parse('['.repeat(1e6))",
            })
    void isRefused(String body) {
        TriedHook patient = new TriedHook(folder, new HookSettings(60, 20_000_000, 256));

        PageHook.Failed failed = (PageHook.Failed) patient.one(body);

        assertThat(failed.reason()).startsWith("RangeError");
    }

    @Test
    void countsStatements() {
        TriedHook few = new TriedHook(folder, new HookSettings(30, 10_000, 64));

        PageHook.Failed failed = (PageHook.Failed) few.one("let n = 0; while (n < 1e6) { n++ } return n");

        assertThat(failed.reason()).isEqualTo("was stopped: it ran more than 10000 statements for a page");
    }

    @Test
    void eachPageBeginsWithItsFullAllowance() {
        TriedHook few = new TriedHook(folder, new HookSettings(30, 10_000, 64));
        PageHook hook = few.bound(TriedHook.code("INT", "let n = 0; while (n < 200) { n++ } return n"));

        for (int page = 0; page < 10; page++) {
            assertThat(hook.extract(TriedHook.items(10))).allMatch(result -> result instanceof PageHook.Values);
        }
    }

    @Test
    void theOtherItemsOfThePageAreRightAllTheSame() {
        PageHook hook = tried().bound(TriedHook.code("INT", "if (item.id === 3) for (;;) {}\nreturn item.id * 10"));

        List<PageHook.Result> results = hook.extract(TriedHook.items(5));

        assertThat(results).hasSize(5);
        assertThat(results.get(2))
                .isInstanceOfSatisfying(
                        PageHook.Failed.class,
                        failed -> assertThat(failed.place()).startsWith("scripts/hooks/tried.js:"));
        for (int i : new int[] {0, 1, 3, 4}) {
            assertThat(((PageHook.Values) results.get(i)).nodes().get(0).asInt())
                    .isEqualTo((i + 1) * 10);
        }
    }

    @Test
    void whatHasToBeStoppedAgainAndAgainEndsTheLoad() {
        PageHook hook = tried().bound(TriedHook.code("INT", "for (;;) {}"));

        assertThatThrownBy(() -> hook.extract(TriedHook.items(5)))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.HOOK_FAILED))
                .hasMessageContaining("item 3, column 'Note'")
                .hasMessageContaining("for the 3rd time");
    }

    /**
     * Two things the community edition of the engine cannot stop: a built-in function that never looks up, and unwinding
     * a stack that overflowed while it unwinds. Whoever waits is let go all the same. (Both end by themselves here, or they
     * would keep a processor busy until the tests are over.)
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Array.prototype.indexOf.call({length: 2 ** 30}, 1)",
                "let n = 0; (function f() { try { f() } finally { if (n++ < 2e5) f() } })()",
            })
    void whatDoesNotObeyIsAbandoned(String body) {
        PageHook hook = tried().bound(TriedHook.code("INT", body));
        long started = System.nanoTime();

        assertThatThrownBy(() -> hook.extract(TriedHook.items(1)))
                .isInstanceOfSatisfying(
                        MshellException.class,
                        thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.HOOK_FAILED))
                .hasMessageContaining("item 1")
                .hasMessageContaining("did not obey");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("mshell-js"))
                .allMatch(Thread::isDaemon);
    }

    @Test
    void aCancellationIsHeardAtOnce() throws InterruptedException {
        TriedHook patient = new TriedHook(folder, new HookSettings(60, 1_000_000_000_000L, 1_000));
        PageHook hook = patient.bound(TriedHook.code("INT", "for (;;) {}"));
        Thread later = new Thread(() -> {
            sleep(300);
            patient.cancel.cancel();
        });
        later.start();
        long started = System.nanoTime();

        assertThatThrownBy(() -> hook.extract(TriedHook.items(1))).hasMessage("cancelled");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        later.join();
    }

    @Test
    void contextsThatNobodyUsesGoAway() {
        tried().bound(TriedHook.code("INT", "return 1")).extract(TriedHook.items(1));

        for (int i = 0; i < 100 && guests() > 0; i++) {
            sleep(100);
        }
        assertThat(guests()).isZero();
    }

    private static long guests() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("mshell-js-tried"))
                .filter(thread -> thread.getState() != Thread.State.RUNNABLE)
                .count();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TriedHook tried() {
        return new TriedHook(folder, TriedHook.TIGHT);
    }
}
