package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventSourceTest {
    private static final EventSource FILE =
            EventSource.builder().system("app").file("app.jsonl").build();

    @Test
    void theLocationIsTheFileAndTheLineOrElseThePointer() {
        assertThat(FILE.toLocation()).isEqualTo("app.jsonl");
        assertThat(FILE.toBuilder().pointer("/0/text").build().toLocation()).isEqualTo("app.jsonl#/0/text");
        assertThat(FILE.toBuilder().line(12L).pointer("/0/text").build().toLocation())
                .isEqualTo("app.jsonl:12");
    }
}
