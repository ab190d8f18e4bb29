package dev.postmortem.sources.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.timeline.EventKind;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import dev.postmortem.sources.input.JsonShape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildsFormatTest {
    private static final String BUILD = """
            {"_class": "org.jenkinsci.plugins.workflow.job.WorkflowRun", "number": 54,
             "url": "https://ci.example.com/job/shop/job/deploy%20prod/54/", "timestamp": 1773236282000,
             "duration": 519000, "building": false, "result": "SUCCESS", "displayName": "#54",
             "fullDisplayName": "shop » deploy prod #54", "description": null,
             "actions": [{"_class": "hudson.model.CauseAction", "causes": [{"shortDescription": "Started by user Mara",
                 "userId": "mara", "userName": "Mara K."}]}, {}, null,
               {"parameters": [{"name": "VERSION", "value": "v2"}, {"name": "API_TOKEN", "value": "hunter2"}]},
               {"lastBuiltRevision": {"SHA1": "f6a5"}}]}
            """;

    @Test
    void aBuildThatDeploysHasABeginningAndAnEnd() {
        List<TimelineEvent> events =
                read("{\"name\":\"deploy prod\",\"builds\":[" + BUILD + "]}").events();
        assertThat(events)
                .extracting(e -> e.getId() + " | " + e.getKind() + " | " + at(e) + " | " + e.getText())
                .containsExactly(
                        "jenkins:ci.example.com/shop/deploy prod#54 | DEPLOYMENT_STARTED | 2026-03-11T13:38:02Z"
                                + " | shop/deploy prod #54 started",
                        "jenkins:ci.example.com/shop/deploy prod#54:completed | DEPLOYMENT_FINISHED"
                                + " | 2026-03-11T13:46:41Z | shop/deploy prod #54 succeeded");
        assertThat(events.get(0).getSource().getPointer()).contains("/builds/0");
        assertThat(events.get(0).getAttributes())
                .containsEntry("job", "shop/deploy prod")
                .containsEntry("sha", "f6a5")
                .containsEntry("cause", "Started by user Mara")
                .containsEntry("parameter.VERSION", "v2")
                .doesNotContainKey("parameter.API_TOKEN");
        assertThat(events.get(0).getActor())
                .hasValueSatisfying(actor -> assertThat(actor.getName()).isEqualTo("Mara K."));
    }

    @ParameterizedTest
    @CsvSource({
        "FAILURE, DEPLOYMENT_FAILED, failed",
        "UNSTABLE, STATUS_CHANGE, ended unstable",
        "ABORTED, STATUS_CHANGE, was aborted",
        "OF_A_LATER_YEAR, STATUS_CHANGE, ended OF_A_LATER_YEAR"
    })
    void mapsTheResults(String result, String kind, String words) {
        TimelineEvent end = read(BUILD.replace("SUCCESS", result)).events().get(1);
        assertThat(end.getKind()).isEqualTo(EventKind.of(kind));
        assertThat(end.getText()).isEqualTo("shop/deploy prod #54 " + words);
    }

    @Test
    void aBuildThatRunsHasNoEnd() {
        String running =
                BUILD.replace("\"SUCCESS\"", "null").replace("519000", "0").replace("false", "true");
        assertThat(read(running).only().getKind()).isEqualTo(EventKind.DEPLOYMENT_STARTED);
    }

    @Test
    void aBuildThatDeploysNothingIsOneEvent() {
        TimelineEvent event = read(BUILD.replace("deploy%20prod", "test")).only();
        assertThat(event.getKind()).isEqualTo(EventKind.OTHER);
        assertThat(event.getEndedAt().flatMap(EventTime::getEarliest)).hasToString("Optional[2026-03-11T13:46:41Z]");
        assertThat(read(BUILD.replace("deploy%20prod", "rollback"))
                        .events()
                        .get(0)
                        .getKind())
                .isEqualTo(EventKind.ROLLBACK);
    }

    @Test
    void withoutAnAddressTheJobNamesTheBuild() {
        String build = "{\"number\":3,\"timestamp\":1773236282000,\"result\":\"SUCCESS\",\"duration\":1000}";
        assertThat(read("{\"fullName\":\"shop/release\",\"builds\":[" + build + "]}")
                        .events()
                        .get(0)
                        .getId())
                .hasToString("jenkins:shop/release#3");
        assertThat(read(build.replace("{", "{\"fullDisplayName\":\"nightly #3\","))
                        .only()
                        .getText())
                .isEqualTo("nightly #3 succeeded");
        assertThat(read(BUILD.replace("deploy%20prod", "a%zz")).only().getText())
                .startsWith("shop/a%zz #54");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"builds\":[%s]}",
                "{\"allBuilds\":[%s]}",
                "{\"jobs\":[{\"name\":\"a\",\"builds\":[]},{\"name\":\"deploy prod\",\"builds\":[%s]}]}",
                "{\"jobs\":[{\"name\":\"shop\",\"jobs\":[{\"name\":\"d\",\"builds\":[%s]}]}]}",
                "[%s]",
                "%s"
            })
    void buildsStandInTheirJobsOrAlone(String wrapper) {
        String json = wrapper.formatted(BUILD.strip());
        assertThat(new BuildsFormat().recognises(JsonShape.of(json))).isTrue();
        assertThat(read(json).events()).hasSize(2);
    }

    @Test
    void jobsWithoutBuildsAreCounted() {
        assertThat(read("{\"jobs\":[{\"name\":\"a\"},{\"name\":\"b\",\"builds\":[" + BUILD + "]}]}").ignored)
                .containsExactly("job without builds");
    }

    @Test
    void aListOfNumbersSaysWhatToAskFor() {
        String json =
                "{\"_class\":\"hudson.model.FreeStyleProject\",\"builds\":[{\"_class\":\"hudson.model.FreeStyleBuild\","
                        + "\"number\":1,\"url\":\"https://ci.example.com/job/a/1/\"},3,{},{\"timestamp\":\"noon\"}]}";
        assertThat(new BuildsFormat().recognises(JsonShape.of(json))).isTrue();
        Reading reading = read(json);
        assertThat(reading.broken)
                .extracting(p -> p.getId() + " " + p.getPointer().orElse(""))
                .containsExactly(
                        "source.no-time /builds/0",
                        "source.bad-row /builds/1",
                        "source.bad-row /builds/2",
                        "source.bad-time /builds/3");
        assertThat(reading.broken.get(0).getRemedy()).contains("tree=builds[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\":1,\"result\":\"ok\",\"url\":\"/x\",\"level\":\"info\"}",
                "{\"builds\":[{\"id\":1,\"result\":\"SUCCESS\"}]}",
                "{\"number\":1,\"url\":\"u\",\"title\":\"t\"}"
            })
    void otherThingsAreNotRecognised(String json) {
        assertThat(new BuildsFormat().recognises(JsonShape.of(json))).isFalse();
    }

    private static String at(TimelineEvent event) {
        return event.getOccurredAt().getEarliest().orElseThrow().toString();
    }

    private static Reading read(String json) {
        return Reading.of(new BuildsFormat(), json);
    }
}
