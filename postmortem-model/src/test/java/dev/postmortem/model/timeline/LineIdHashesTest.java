package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LineIdHashesTest {
    private final LineIdHashes hashes = new LineIdHashes("app.log");

    @Test
    void hashesAreThoseOfTheIds() {
        LongStream lines = LongStream.of(1, 2, 9, 10, 11, 19, 20, 7, 99, 100, 95, 1_000_001, 12, Long.MAX_VALUE - 1);

        LongStream.concat(lines, LongStream.rangeClosed(985, 1_015))
                .forEach(line -> assertThat(hashes.of(line))
                        .as("line %d", line)
                        .isEqualTo(LineId.of("app.log", line).hashCode()));
    }
}
