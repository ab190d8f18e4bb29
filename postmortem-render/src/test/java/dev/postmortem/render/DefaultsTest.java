package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Neither the default locale nor the default zone of the machine changes a byte. */
@Isolated
class DefaultsTest {
    @Test
    void defaultsOfTheMachineDoNotMatter() {
        Map<String, byte[]> before = written();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Map<String, byte[]> after = written();
            before.forEach((id, bytes) -> assertThat(after.get(id)).as(id).isEqualTo(bytes));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void numbersFollowTheLocaleAskedFor() {
        RenderOptions german = RenderOptions.builder().locale(Locale.GERMANY).build();
        assertThat(Rendered.text("markdown", SampleReport.create(), german))
                .contains("184.220 of 402.910", "148,5 instead of 310");
    }

    private static Map<String, byte[]> written() {
        Map<String, byte[]> written = new TreeMap<>();
        for (String id : Rendered.RENDERERS.ids()) {
            written.put(id, Rendered.bytes(id, SampleReport.create(), RenderOptions.standard()));
        }
        return written;
    }
}
