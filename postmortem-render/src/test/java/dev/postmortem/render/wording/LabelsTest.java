package dev.postmortem.render.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.action.ActionStatus;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void constantsBecomeWords() {
        assertThat(Labels.of(ActionStatus.IN_PROGRESS)).isEqualTo("In progress");
        assertThat(Labels.of(ActionStatus.WONT_DO)).isEqualTo("Won't do");
    }

    @Test
    void whatIsNotWrittenLikeAConstantStays() {
        assertThat(Labels.of("P0")).isEqualTo("P0");
        assertThat(Labels.of("SEV-2")).isEqualTo("SEV-2");
        assertThat(Labels.of("our own kind")).isEqualTo("our own kind");
    }
}
