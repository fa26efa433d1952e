package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoginPatienceTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final AtomicBoolean closed = new AtomicBoolean();
    private final Connection session = (Connection) Proxy.newProxyInstance(
            LoginPatienceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                closed.set(method.getName().equals("close"));
                return null;
            });

    /** As on a machine that gives a program a small share of its processors. */
    @Test
    void aLoginThatComputesIsWaitedForLongerThanSilence() throws SQLException {
        CountDownLatch looks = new CountDownLatch(12);
        AtomicLong computed = new AtomicLong();

        Connection opened = LoginPatience.await(
                () -> {
                    looks.await();
                    return session;
                },
                SILENCE,
                thread -> {
                    looks.countDown();
                    return computed.addAndGet(5_000_000);
                });

        assertThat(opened).isSameAs(session);
        assertThat(closed).isFalse();
    }

    @Test
    void theWorkOfAThreadIsItsTimeOnAProcessor() throws SQLException {
        AtomicLong known = new AtomicLong();
        LoginPatience.await(
                () -> {
                    long end = worked() + 20_000_000;
                    while (worked() < end) {
                        Thread.onSpinWait();
                    }
                    known.set(LoginPatience.worked(Thread.currentThread().getId()));
                    return session;
                },
                Duration.ofMinutes(1));

        assertThat(known.get()).isGreaterThanOrEqualTo(20_000_000);
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void aLoginThatOnlyWaitsIsGivenUpAndASessionThatComesLateIsClosed() {
        CountDownLatch answer = new CountDownLatch(1);

        assertThatThrownBy(() -> LoginPatience.await(
                        () -> {
                            answer.await();
                            return session;
                        },
                        SILENCE))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08001"));

        answer.countDown();
        await().untilTrue(closed);
    }

    @Test
    void aLoginThatFailsSaysWhyAtOnce() {
        assertThatThrownBy(() -> LoginPatience.await(
                        () -> {
                            throw new SQLException("no such user", "28000");
                        },
                        Duration.ofDays(1)))
                .hasMessage("no such user");
    }
}
