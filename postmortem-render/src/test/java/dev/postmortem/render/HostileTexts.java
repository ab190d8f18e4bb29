package dev.postmortem.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that try to be markup: a few of our own, and a corpus of real ones where there is one. */
final class HostileTexts {
    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "a | b | c\n--- | ---\n1 | 2",
            "# heading\n\n> quote\n\n```\ncode\n```\n\n---\n1. one\n- two\n+ three\n* four",
            "a\n:-\nb",
            "a\n===\nb\n---",
            "    indented code",
            "\t\ttabs",
            "[link](javascript:alert(1)) ![image](https://example.org/x.png) [ref][1]\n\n[1]: https://example.org",
            "<https://example.org> https://example.org www.example.org me@example.org @channel @org/team",
            "`` ` ``` unclosed",
            "**bold** __bold__ _em_ ~~gone~~ snake_case __init__",
            "trailing backslash \\",
            "trailing spaces  \nnext",
            "&amp; &lt; &#60; &copy; & &unknown;",
            "\\# \\* \\\\| \\|",
            "- [x] done\n- [ ] open",
            "$x$ $$y$$",
            "<!-- comment --> ]]> <![CDATA[x]]> <?php ?>",
            "\u001b[2J\u001b]0;title\u0007\u009b31m\u007f",
            "\u202egnp.exe\u2066x\u2069\u200fa\u061cb",
            "line\u2028separator\u2029paragraph\u0085next\r\ncrlf\rcr",
            "\ud800 lone \udc00 surrogates \uffff \ufffe \ufdd0",
            "\ufeffbom de\u200bploy a\u00adb \u3164",
            "مرحبا 12:30 (abc)",
            "👩‍👩‍👧‍👦 🇩🇪 e\u0301",
            "1) one\n2. two\n123456789. three\n1234567890. four",
            "a|b",
            "||",
            "|",
            "!",
            "![",
            "=",
            "~~~",
            "[^1]: note",
            "[!NOTE]\nalert");

    private HostileTexts() {}

    static List<String> own() {
        return OWN;
    }

    static List<String> all() {
        List<String> texts = new ArrayList<>(OWN);
        String corpus = System.getenv("POSTMORTEM_CORPUS");
        if (corpus != null) {
            for (String folder : List.of("xss", "strings", "bidi")) {
                texts.addAll(strings(Path.of(corpus, "hostile", folder)));
            }
        }
        return texts.stream().filter(t -> !t.isBlank()).toList();
    }

    private static List<String> strings(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.addAll(JsonStrings.in(Files.readString(file)));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
