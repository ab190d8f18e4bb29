package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.Visibility;
import org.junit.jupiter.api.Test;

class VisibleReportTest {
    @Test
    void whatAnAudienceMayReadIsWhatRenderersAreGiven() {
        Report report = SampleReport.create();

        for (Visibility audience : Visibility.values()) {
            assertThat(report.visibleTo(audience)).isEqualTo(AudienceFilter.apply(report, audience));
        }
        assertThat(report.visibleTo(Visibility.RESTRICTED)).isEqualTo(report);
        assertThat(report.visibleTo(Visibility.PUBLIC).getPostmortem().getOwner())
                .isEmpty();
    }
}
