package dev.postmortem.sources.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.time.TimePrecision;
import dev.postmortem.sources.RecordingSink;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellDateTest {
    private static RecordingSink read(String cell) {
        return Tables.read("time;text\n" + cell + ";a\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-11 9:02 | 2026-03-11T09:02:00Z",
                "2026-3-11 9:02:03 PM | 2026-03-11T21:02:03Z",
                "2026.03.11 09:02:03.5 | 2026-03-11T09:02:03.5Z",
                "11.3.2026 09:02 | 2026-03-11T09:02:00Z",
                "11.03.26, 09:02 | 2026-03-11T09:02:00Z",
                "11/Mar/26 1:02 PM | 2026-03-11T13:02:00Z",
                "11 March 2026 13:02 UTC | 2026-03-11T13:02:00Z",
                "11-Mar-2026 13:02 | 2026-03-11T13:02:00Z",
                "Wed, 11 Mar 2026 13:02:03 +0100 | 2026-03-11T12:02:03Z",
                "Mar 11, 2026 @ 13:02:03.123 | 2026-03-11T13:02:03.123Z",
                "March 11, 2026 at 1:02 PM | 2026-03-11T13:02:00Z",
                "Mar 11, 2026, 1:02:03 PM | 2026-03-11T13:02:03Z",
                "3/31/26 13:02 | 2026-03-31T13:02:00Z",
                "31/03/1999 13:02 | 1999-03-31T13:02:00Z",
                "31/03/99 13:02 | 1999-03-31T13:02:00Z"
            })
    void datesOfSpreadsheetsAndTrackersAreRead(String cell, String instant) {
        RecordingSink read = read(cell);
        assertThat(read.broken()).isEmpty();
        assertThat(Tables.instants(read)).containsExactly(Instant.parse(instant));
        assertThat(read.events().get(0).getOccurredAt().getRaw()).contains(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-11", "11.03.2026", "3/11/2026", "11 Mar 2026", "March 11, 2026", "2026/3/11"})
    void aDayAloneIsAsCoarseAsADay(String cell) {
        RecordingSink read = Tables.read("date;text\n" + cell + ";a\n3/31/2026;b\n");
        assertThat(read.broken()).isEmpty();
        assertThat(Tables.instants(read).get(0)).isEqualTo(Instant.parse("2026-03-11T00:00:00Z"));
        assertThat(read.events().get(0).getOccurredAt().getPrecision()).isEqualTo(TimePrecision.DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 09:02",
                "30.02.2026",
                "11/Mrz/26 13:02",
                "Ma 11, 2026 13:02",
                "99/99/2026 13:02",
                "2026-03-11 soon",
                "3/31/2026 1:02 PM or so",
                "yesterday",
                "2026-03",
                "2026-03-11 9am"
            })
    void whatIsNoTimeIsAProblem(String cell) {
        assertThat(read(cell).broken()).extracting(p -> p.getId()).containsExactly("source.bad-time");
    }

    @Property
    void anyCellIsATimeOrAProblem(@ForAll String any) {
        String usual = "Mar 11, 2026 @ 13:02";
        String cell =
                usual.substring(0, any.length() % usual.length()) + any.replaceAll("[\n\r;\"\u0085\u2028\u2029]", "");
        assertThat(read(cell).rows()).isLessThanOrEqualTo(1);
    }
}
