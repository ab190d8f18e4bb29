package dev.postmortem.render;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Visibility;
import dev.postmortem.model.time.EventTime;
import dev.postmortem.model.time.TimePrecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that occur once and say who may read them, such as {@code mk17restricted}. */
final class Marks {
    private static final Pattern WORD = Pattern.compile("mk\\d+(public|customers|internal|restricted)");
    private static final Instant START = Instant.parse("2026-01-02T03:00:00Z");

    private final Random random;
    private int count;

    Marks(long seed) {
        this.random = new Random(seed);
    }

    /** The words in a text that this audience may not read. */
    static Set<String> hiddenFrom(Visibility audience, String text) {
        return words(text).stream()
                .filter(word -> Stream.of(Visibility.values())
                        .filter(v -> v.compareTo(audience) > 0)
                        .anyMatch(v -> word.endsWith(v.name().toLowerCase(java.util.Locale.ROOT))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    Visibility visibility() {
        return one(List.of(Visibility.values()));
    }

    Visibility strictest(Visibility... parts) {
        return Collections.max(List.of(parts));
    }

    /** A text that those may read who may read all of these. */
    String word(Visibility... parts) {
        return "mk" + count++ + strictest(parts).name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A name that stays in the organisation at least. */
    String inside(Visibility... parts) {
        return word(strictest(parts), Visibility.INTERNAL);
    }

    Actor person(Visibility outer) {
        return Actor.builder().name(inside(outer)).id(inside(outer)).build();
    }

    Evidence evidence(Visibility outer) {
        Visibility own = visibility();
        return Evidence.builder()
                .kind(word(outer, own))
                .text(word(outer, own))
                .visibility(own)
                .build();
    }

    EventTime time(Visibility... parts) {
        return EventTime.of(START.plusSeconds(random.nextInt(7_200)), TimePrecision.SECOND).toBuilder()
                .raw(inside(parts))
                .build();
    }

    boolean chance() {
        return random.nextBoolean();
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** At least one of them, at most so many. */
    <T> List<T> some(List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, 1 + random.nextInt(Math.min(most, all.size()))));
    }
}
