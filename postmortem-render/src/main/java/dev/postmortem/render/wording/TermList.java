package dev.postmortem.render.wording;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Reads the list of the terms of a language, which stands beside the classes. */
final class TermList {
    private static final String COMMENT = "#";
    private static final String SEPARATOR = " = ";

    private TermList() {}

    /** {@return by English term, the term of the language} */
    static Map<String, String> of(Locale language) {
        String resource = language.getLanguage() + ".terms";
        try (InputStream in = TermList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, () -> missing(resource)), StandardCharsets.UTF_8))) {
            Map<String, String> terms = new LinkedHashMap<>();
            lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith(COMMENT))
                    .map(line -> line.split(SEPARATOR, 2))
                    .forEach(term -> terms.put(term[0], term[1]));
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String missing(String resource) {
        return resource + " is missing beside " + TermList.class.getName()
                + "; keep resources when repackaging the library";
    }
}
