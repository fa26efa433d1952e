package io.outlay.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTest {
    /** Before 5.8 Linux says nothing of what it could not write when all files are synced at once. */
    @ParameterizedTest
    @CsvSource({
        "Linux,6.18.44-fc,syncfs",
        "Linux,5.8.0,syncfs",
        "Linux,5.10,syncfs",
        "Linux,5.7.19,fsync",
        "Linux,4.18.0-553.el8.x86_64,fsync",
        "Linux,unknown,fsync",
        "Mac OS X,14.5,fsync"
    })
    void filesAreSyncedAtOnceWhereFaultsAreReported(String system, String version, String method) {
        assertThat(Cluster.syncMethod(system, version)).isEqualTo(method);
    }
}
