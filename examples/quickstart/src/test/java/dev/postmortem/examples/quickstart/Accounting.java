package dev.postmortem.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What holds for the outputs of every run, whatever the input. */
final class Accounting {
    private Accounting() {}

    static void mustHold(Run run) {
        List<JsonNode> sources = run.list("merge-report.json", "sources");
        for (JsonNode source : sources) {
            assertThat(source.get("rows").asLong())
                    .as("rows of %s", source)
                    .isEqualTo(
                            number(source, "rowsWithEvents") + number(source, "ignored") + number(source, "problems"));
        }
        long events = sources.stream().mapToLong(s -> number(s, "events")).sum();
        long joined = sources.stream().mapToLong(s -> number(s, "joined")).sum();
        List<JsonNode> timeline = run.list("timeline.json", "events");
        assertThat((long) timeline.size()).isEqualTo(events - joined);
        assertThat(sources).extracting(s -> s.get("file").asText()).isSorted();
        idsAreUnique(timeline);
        timesAreInOrder(timeline);
        joinsKeepTheirEvent(run);
        assertThat(run.json("postmortem.json").get("timeline").get("events"))
                .isEqualTo(run.json("timeline.json").get("events"));
        List<String> review = run.text("review.txt").lines().toList();
        assertThat(review.get(review.size() - 1)).matches("\\d+ errors, \\d+ warnings, \\d+ notes");
        assertThat(review.subList(0, review.size() - 1)).isSorted().allMatch(l -> l.matches("(ERROR|WARNING|NOTE) .+"));
        Outputs.NAMES.forEach(
                name -> assertThat(run.text(name)).as(name).endsWith("\n").doesNotEndWith("\n\n"));
    }

    private static void idsAreUnique(List<JsonNode> timeline) {
        Set<String> ids = new HashSet<>();
        timeline.forEach(
                e -> assertThat(ids.add(e.get("id").asText())).as("%s once", e).isTrue());
    }

    private static void timesAreInOrder(List<JsonNode> timeline) {
        List<Instant> times = new ArrayList<>();
        for (JsonNode event : timeline) {
            JsonNode time = event.get("occurredAt");
            Instant recorded =
                    time.has("earliest") ? Instant.parse(time.get("earliest").asText()) : Instant.MAX;
            times.add(
                    time.has("correction")
                            ? recorded.plus(
                                    Duration.parse(time.get("correction").asText()))
                            : recorded);
        }
        assertThat(times).isSorted();
    }

    private static void joinsKeepTheirEvent(Run run) {
        for (JsonNode join : run.list("timeline.json", "joins")) {
            List<String> originals = new ArrayList<>();
            join.get("originals").forEach(o -> originals.add(o.get("id").asText()));
            assertThat(originals)
                    .hasSizeGreaterThan(1)
                    .contains(join.get("event").asText());
        }
    }

    private static long number(JsonNode source, String member) {
        return source.get(member).asLong();
    }
}
