package dev.postmortem.sources.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.source.SourceOptions;
import dev.postmortem.sources.Corpus;
import dev.postmortem.sources.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real syslog files beside a plain reading by java.time, which knows nothing of the reader. */
class SyslogCorpusTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Pattern STAMPED = Pattern.compile("^([A-Z][a-z]{2} +\\d+ \\d\\d:\\d\\d:\\d\\d) (.*)$");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy MMM d HH:mm:ss", Locale.ENGLISH);

    @ParameterizedTest
    @ValueSource(strings = {"partitions.0", "rollover.1", "syslog.0", "syslog.2", "syslog.3"})
    void everyStampedLineIsOneEventAtItsTime(String name) throws IOException {
        Path file = Corpus.path("samples/syslog").resolve(name);
        SourceOptions options = SourceOptions.builder().zone(ZONE).year(2013).build();

        List<String> lines = Files.readAllLines(file);
        List<String> messages = messagesOf(lines);
        Recorded recorded = Logs.read(InputFile.of(name, file), options);

        assertThat(recorded.instants()).isEqualTo(instantsOf(lines));
        assertThat(recorded.broken).isEmpty();
        for (int i = 0; i < messages.size(); i++) {
            String text = recorded.texts().get(i).lines().findFirst().orElse("");
            assertThat(messages.get(i)).endsWith(text);
        }
    }

    /** The year goes on where the months start again. */
    private static List<Instant> instantsOf(List<String> lines) {
        List<Instant> instants = new ArrayList<>();
        int year = 2013;
        int month = 1;
        for (Matcher stamped : stamped(lines)) {
            String stamp = stamped.group(1).replaceAll(" +", " ");
            LocalDateTime time = LocalDateTime.parse(year + " " + stamp, STAMP);
            if (time.getMonthValue() < month - 6) {
                year++;
                time = time.plusYears(1);
            }
            month = time.getMonthValue();
            instants.add(time.atZone(ZONE).toInstant());
        }
        return instants;
    }

    private static List<String> messagesOf(List<String> lines) {
        return stamped(lines).stream().map(m -> m.group(2)).toList();
    }

    private static List<Matcher> stamped(List<String> lines) {
        return lines.stream().map(STAMPED::matcher).filter(Matcher::matches).toList();
    }
}
