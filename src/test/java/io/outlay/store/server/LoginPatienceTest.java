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
        Connection opened = LoginPatience.await(
                () -> {
                    long end = worked() + SILENCE.multipliedBy(2).toNanos();
                    while (worked() < end) {
                        Thread.onSpinWait();
                    }
                    return session;
                },
                SILENCE);

        assertThat(opened).isSameAs(session);
        assertThat(closed).isFalse();
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
