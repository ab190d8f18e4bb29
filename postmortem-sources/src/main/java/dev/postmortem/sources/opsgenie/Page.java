package dev.postmortem.sources.opsgenie;

import dev.postmortem.sources.json.JsonRecord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around the records of an answer. */
final class Page {
    private static final Pattern ALERT = Pattern.compile("/alerts/([^/?#]{1,600})/(?:logs|notes)");
    private static final List<String> LINKS = List.of("paging", "links");
    private static final List<String> PAGES = List.of("next", "first", "last", "self");

    private final JsonRecord answer;

    Page(JsonRecord answer) {
        this.answer = answer;
    }

    /** The records of one alert do not name it; only the addresses of the other pages do. */
    Optional<String> alert() {
        return LINKS.stream()
                .flatMap(links -> PAGES.stream().flatMap(page -> answer.text(links, page).stream()))
                .map(ALERT::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Returns the address of the next page, where there is one. */
    Optional<JsonRecord> next() {
        return LINKS.stream()
                .map(links -> answer.at(links, "next"))
                .filter(next -> next.text().isPresent())
                .findFirst();
    }
}
