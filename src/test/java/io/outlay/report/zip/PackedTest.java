package io.outlay.report.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class PackedTest {
    private static Packed of(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return new Packed((int) crc.getValue(), to - from, 1);
    }

    @Test
    void joinsSumsAsIfTheBytesWereOne() {
        byte[] bytes = new byte[70_001];
        new Random(3).nextBytes(bytes);
        for (int at : List.of(0, 1, 17, 4_096, 65_536, 70_001)) {
            Packed joined = of(bytes, 0, at).then(of(bytes, at, bytes.length));
            assertThat(joined).isEqualTo(new Packed(of(bytes, 0, bytes.length).crc(), bytes.length, 2));
        }
        assertThat(Packed.NOTHING.then(of(bytes, 0, 9)).crc())
                .isEqualTo(of(bytes, 0, 9).crc());
    }
}
