package dev.postmortem.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * One instance each of the short texts that a document repeats, such as the file of a million records.
 *
 * <p>A table of fixed size in which a newcomer takes the place of another: it forgets, and no input makes it grow or slow.
 */
final class SharedTexts {
    private static final int SIZE = 1 << 10;
    private static final int LONGEST = 48;

    private final String[] table = new String[SIZE];

    String share(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return text;
        }
        int slot = slot(text, length);
        String known = table[slot];
        if (text.equals(known)) {
            return known;
        }
        table[slot] = text;
        return text;
    }

    /** From three characters: a wrong guess costs a little memory, a whole hash costs time for every text. */
    private static int slot(String text, int length) {
        int mix = (text.charAt(0) * 31 + text.charAt(length / 2)) * 31 + text.charAt(length - 1);
        return mix * 31 + length & SIZE - 1;
    }

    /** Reads texts. */
    static final class Reader extends JsonDeserializer<String> {
        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            return context.getAttribute(SharedTexts.class) instanceof SharedTexts shared ? shared.share(text) : text;
        }
    }
}
