package dev.postmortem.sources.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the plain keys and values of front matter, and lists of plain values; nothing else of YAML. */
final class FrontMatter {
    private static final Pattern QUOTES = Pattern.compile("^([\"'])(.*)\\1$");

    private final Facts facts;
    private final Account account;
    private String key = "";

    private FrontMatter(Facts facts, Account account) {
        this.facts = facts;
        this.account = account;
    }

    static void read(SourceText text, Facts facts, Account account) {
        FrontMatter reader = new FrontMatter(facts, account);
        for (int i = 0; i < text.frontMatter(); i++) {
            reader.line(i + 1, text.lines().get(i), i == 0 || i == text.frontMatter() - 1);
        }
    }

    private void line(int number, String line, boolean mark) {
        String plain = line.strip();
        Optional<Map.Entry<String, String>> fact = Facts.split(line);
        if (mark || plain.isEmpty() || plain.startsWith("#")) {
            told(number, plain, BlockPlace.MARKUP, "");
        } else if (fact.isPresent() && !plain.startsWith("-")) {
            key = fact.get().getKey();
            told(
                    number,
                    plain,
                    BlockPlace.VALUE,
                    facts.take(key, value(fact.get().getValue()), number, ""));
        } else if (plain.endsWith(":")) {
            key = plain.substring(0, plain.length() - 1);
            told(number, plain, BlockPlace.STRUCTURE, "");
        } else if (plain.startsWith("- ") && !key.isBlank()) {
            told(number, plain, BlockPlace.VALUE, facts.take(key, value(plain.substring(2)), number, ""));
        }
    }

    private void told(int number, String line, BlockPlace place, String path) {
        if (!line.isEmpty()) {
            account.add(number, number, "", place, path);
        }
    }

    private static String value(String written) {
        return List.of("\"", "'").contains(written.substring(0, 1))
                ? QUOTES.matcher(written.strip()).replaceFirst("$2")
                : written.strip();
    }
}
