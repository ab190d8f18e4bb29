package dev.postmortem.model.diff;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts by name, each a fact. */
enum Entries implements Comparison<Map<String, String>> {
    BY_NAME;

    @Override
    public void compare(Map<String, String> before, Map<String, String> after, Place place, ChangeLog log) {
        before.forEach((name, text) -> {
            String now = after.get(name);
            if (now == null) {
                log.removed(place.element(name), ChangeNature.FACT, () -> text);
            } else if (!now.equals(text)) {
                log.changed(place.element(name), ChangeNature.FACT, () -> text, () -> now);
            }
        });
        after.forEach((name, text) -> {
            if (!before.containsKey(name)) {
                log.added(place.element(name), ChangeNature.FACT, () -> text);
            }
        });
    }

    @Override
    public String text(Map<String, String> value) {
        return value.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String fingerprint(Map<String, String> value) {
        return Fingerprint.of(value.entrySet().stream().flatMap(e -> Stream.of(e.getKey(), e.getValue())));
    }
}
