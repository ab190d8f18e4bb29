package dev.postmortem.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text stands out from what is behind it, in every colour scheme. */
class ContrastTest {
    private static final Pattern COLOUR = Pattern.compile("--pm-([a-z-]+): #([0-9a-f]{6})");
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3.0;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void textIsReadable(int scheme) {
        Map<String, Integer> colours = colours(scheme);
        for (String text : List.of("text", "muted", "link")) {
            for (String behind : List.of("bg", "surface", "highlight")) {
                assertContrast(colours, text, behind, READABLE);
            }
        }
        for (String tone : List.of("neutral", "good", "notice", "warning", "critical")) {
            assertContrast(colours, tone, tone + "-bg", READABLE);
            assertContrast(colours, "text", tone + "-bg", READABLE);
        }
        assertContrast(colours, "mark", "surface", VISIBLE);
    }

    private static void assertContrast(Map<String, Integer> colours, String text, String behind, double least) {
        double one = luminance(colours.get(text));
        double other = luminance(colours.get(behind));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as(text + " on " + behind).isGreaterThanOrEqualTo(least);
    }

    /** The colours of the nth scheme; what it does not set is as in the first. */
    private static Map<String, Integer> colours(int scheme) {
        String[] blocks = Rendered.RENDERERS.get("html").styleSheet().split("\\.pm-page, \\.pm-report \\{");
        Map<String, Integer> colours = new HashMap<>();
        for (int block : new int[] {1, scheme + 1}) {
            Matcher matcher = COLOUR.matcher(blocks[block].substring(0, blocks[block].indexOf('}')));
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
        }
        return colours;
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int colour) {
        double share = (colour & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
