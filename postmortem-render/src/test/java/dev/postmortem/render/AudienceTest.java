package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.timeline.EventAnnotation;
import dev.postmortem.model.timeline.EventId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an audience may not see is in no byte of what it gets. */
class AudienceTest {
    @Property(tries = 60)
    void nothingRestrictedReachesTheOutput(
            @ForAll Visibility visibility, @ForAll Visibility audience, @ForAll boolean fragment) {
        Report report = SecretReport.with(visibility);
        RenderOptions options =
                RenderOptions.builder().audience(audience).fragment(fragment).build();
        for (String id : Rendered.RENDERERS.ids()) {
            String written = Rendered.text(id, report, options);
            boolean allowed = visibility.compareTo(audience) <= 0;
            for (String secret : SecretReport.OWN_VISIBILITY) {
                assertThat(written.contains(secret)).as(id + " " + secret).isEqualTo(allowed);
            }
            for (String internal : SecretReport.INTERNAL) {
                assertThat(written.contains(internal))
                        .as(id + " " + internal)
                        .isEqualTo(audience.compareTo(Visibility.INTERNAL) >= 0);
            }
            assertThat(written).contains("publictitle", "publicmessage");
        }
    }

    @Test
    void namesAndSystemsOfPublicEventsStayInside() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        RenderOptions options =
                RenderOptions.builder().audience(Visibility.PUBLIC).build();
        for (String id : Rendered.RENDERERS.ids()) {
            assertThat(Rendered.text(id, report, options))
                    .doesNotContain(SecretReport.PEOPLE_AND_SYSTEMS)
                    .contains("responderrole");
        }
    }

    @Test
    void explanationWithAHiddenCauseIsLeftOutAsAWhole() {
        Report report = SecretReport.with(Visibility.RESTRICTED);
        String written = Rendered.text("markdown", report, RenderOptions.standard());
        assertThat(written).doesNotContain("brought about");
    }

    @Test
    void annotationThatHidesAnEventCounts() {
        Report report = SecretReport.with(Visibility.PUBLIC);
        Postmortem hidden = report.getPostmortem().toBuilder()
                .addAnnotations(EventAnnotation.builder()
                        .event(EventId.of("secret:1"))
                        .visibility(Visibility.RESTRICTED)
                        .build())
                .build();
        String written =
                Rendered.text("html", report.toBuilder().postmortem(hidden).build(), RenderOptions.standard());
        assertThat(written).doesNotContain("secretevent").doesNotContain("secretfinding");
    }
}
