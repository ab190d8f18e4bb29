package dev.postmortem.sources.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.EventId;
import dev.postmortem.model.timeline.TimelineEvent;
import dev.postmortem.sources.Reading;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class AlertIdLawsTest {
    @Property(tries = 500)
    void anIdDependsOnNothingButFingerprintAndInstant(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) String fingerprint,
            @ForAll @IntRange(min = 1) int seconds,
            @ForAll @IntRange(min = -12, max = 12) int hours,
            @ForAll @AlphaChars String label) {
        Instant start = Instant.ofEpochSecond(seconds);
        String local = start.atOffset(ZoneOffset.ofHours(hours)).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        String alert = "{\"fingerprint\":\"" + fingerprint + "\",\"labels\":{\"l\":\"" + label + "\"},\"startsAt\":\""
                + local + "\"}";
        assertThat(id(alert)).isEqualTo(EventId.of("alertmanager:" + fingerprint + ":" + start));
    }

    @Property(tries = 500)
    void theOrderOfLabelsDoesNotMatterAndTheirContentDoes(
            @ForAll @Size(min = 1, max = 6)
                    Map<@AlphaChars @StringLength(min = 1, max = 4) String, @AlphaChars String> labels,
            @ForAll Random random) {
        List<String> members = labels.entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\":\"" + label.getValue() + "x\"")
                .collect(Collectors.toCollection(ArrayList::new));
        EventId id = id(withoutFingerprint(members));
        Collections.shuffle(members, random);
        assertThat(id(withoutFingerprint(members))).isEqualTo(id);
        members.remove(0);
        assertThat(id(withoutFingerprint(members))).isNotEqualTo(id);
    }

    private static String withoutFingerprint(List<String> labels) {
        return "{\"labels\":{" + String.join(",", labels) + "},\"startsAt\":\"2026-03-11T14:06:30Z\"}";
    }

    private static EventId id(String alert) {
        TimelineEvent event =
                Reading.of(new WebhookFormat(), "{\"alerts\":[" + alert + "]}").only();
        return event.getId();
    }
}
