package io.mshell.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.mshell.error.ErrorCode;
import io.mshell.error.MshellException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read in the background, of a session that answers when it is told to. */
@Timeout(60)
class BackgroundTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final Background background = new Background("test", now::get);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void answersAtOnceWhereReadingIsQuick() {
        assertThat(ask("a", this::next)).contains(1);
        assertThat(ask("a", this::next)).contains(1);
    }

    @Test
    void waitsForNobodyAndKnowsTheNextTime() {
        CountDownLatch answer = new CountDownLatch(1);
        assertThat(ask("slow", () -> after(answer))).isEmpty();
        answer.countDown();
        background.settle();
        assertThat(ask("slow", () -> after(answer))).contains(1);
    }

    @Test
    void offersWhatItKnewWhileItReadsAnew() {
        CountDownLatch answer = new CountDownLatch(1);
        assertThat(ask("a", this::next)).contains(1);
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(ask("a", () -> after(answer))).contains(1);
        answer.countDown();
        background.settle();
        assertThat(ask("a", this::next)).contains(2);
    }

    @Test
    void readsAnewAfterACommand() {
        assertThat(ask("a", this::next)).contains(1);
        background.refresh();
        ask("a", this::next);
        background.settle();
        assertThat(ask("a", this::next)).contains(2);
    }

    @Test
    void forgetsAnotherSession() {
        assertThat(background.get("one", "a", Integer.class, session -> next())).contains(1);
        assertThat(background.get("two", "a", Integer.class, session -> next())).contains(2);
    }

    @Test
    void isSilentAboutFailures() {
        assertThat(ask("a", () -> {
                    throw new MshellException(ErrorCode.SQL_FAILED, "no");
                }))
                .isEmpty();
        assertThat(ask("b", this::next)).contains(1);
        background.refresh();
        ask("b", () -> {
            throw new MshellException(ErrorCode.SQL_FAILED, "no");
        });
        background.settle();
        assertThat(ask("b", this::next)).contains(1);
    }

    @Test
    void offersNothingOnceItIsClosed() {
        background.close();
        assertThat(ask("a", this::next)).isEmpty();
    }

    private interface Read {
        Integer read();
    }

    private Optional<Integer> ask(String what, Read read) {
        return background.get("session", what, Integer.class, session -> read.read());
    }

    private Integer next() {
        return reads.incrementAndGet();
    }

    private Integer after(CountDownLatch answer) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return next();
    }
}
