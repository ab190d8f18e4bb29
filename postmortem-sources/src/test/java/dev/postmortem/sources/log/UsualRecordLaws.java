package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Records with the usual stamps are read in a way of their own, and give what all others give. */
class UsualRecordLaws {
    private static final String USUAL_ZONE = "Z";
    private static final String OTHER_ZONE = "+00:00";

    @Property
    void recordsWithUsualStampsAreThoseWithOthers(@ForAll("lines") List<String> lines) {
        Recorded usual = read(lines, USUAL_ZONE);
        Recorded other = read(lines, OTHER_ZONE);

        assertThat(told(usual)).isEqualTo(told(other));
        assertThat(usual.instants()).isEqualTo(other.instants());
        assertThat(usual.rows).isEqualTo(other.rows);
        assertThat(usual.brokenIds()).isEqualTo(other.brokenIds());
    }

    private static Recorded read(List<String> lines, String zone) {
        List<String> all = new ArrayList<>(List.of("2026-03-11T14:06:29" + zone + " INFO begin"));
        lines.forEach(line -> all.add(line.replace("{zone}", zone)));
        return Logs.read(Logs.file("app.log", all.toArray(String[]::new)));
    }

    private static List<List<Object>> told(Recorded recorded) {
        return recorded.events.stream().map(UsualRecordLaws::told).toList();
    }

    private static List<Object> told(TimelineEvent event) {
        Optional<Object> occurrences = event.getOccurrences().map(times -> times);
        return List.of(
                event.getId(),
                event.getText(),
                event.getRawText(),
                event.getLevel(),
                event.getAssumptions(),
                event.getSource(),
                occurrences);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> stamps = Arbitraries.of(
                "2026-03-11T14:06:30{zone}",
                "2026-03-11T14:06:30.412{zone}",
                "[2026-03-11 14:06:31{zone}]",
                "2201-01-01T00:00:00{zone}");
        Arbitrary<String> rests = Arbitraries.of(
                "",
                " -",
                " WARN retrying",
                " - info retrying",
                " [worker-3] ERROR failed",
                " [worker-3",
                " message repeated 3 times: [ pool is full]",
                " ends with a blank ",
                " \u001b[1mbold\u001b[0m",
                " gr\u00fc\u00df dich",
                "\ttab");
        Arbitrary<String> records = Combinators.combine(stamps, rests).as((stamp, rest) -> stamp + rest);
        Arbitrary<String> others =
                Arbitraries.of("\tat a.B.c(B.java:1)", "- x", "WARN too", "", "] INFO ok", "  ", "\u001b[0m", "\r");
        return Arbitraries.oneOf(records, others).list().ofMaxSize(12);
    }
}
