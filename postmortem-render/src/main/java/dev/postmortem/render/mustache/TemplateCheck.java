package dev.postmortem.render.mustache;

import dev.postmortem.render.inline.VisibleText;
import dev.postmortem.render.mustache.MustacheTemplateException.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Walks through a template as it will be rendered, with every partial where it is included, and refuses what cannot be right. */
final class TemplateCheck {
    private final MustacheTemplate template;
    private final Map<String, List<Tag>> partials = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Scopes scopes = new Scopes();
    private final Set<String> included = new LinkedHashSet<>();
    private final StepCount steps;
    private final HtmlPlaces places;
    private final boolean isFollowed;
    private int depth;

    TemplateCheck(MustacheTemplate template) {
        this.template = template;
        this.steps = new StepCount(template);
        this.places = new HtmlPlaces(template.getTarget());
        this.isFollowed = template.getTarget() != MustacheTarget.TEXT && !template.isRawAllowed();
    }

    void check() {
        template.getPartials().forEach((name, text) -> {
            texts.put(name, VisibleText.of(text));
            partials.put(name, TagScanner.scan(name, VisibleText.of(text)));
        });
        String text = VisibleText.of(template.getText());
        scopes.push(DocumentNames.of(template.getSections()));
        walk(text, TagScanner.scan(template.getId(), text));
    }

    /** Calls itself for partials only, which {@link MustacheLimits#getMaxDepth()} bounds. */
    private void walk(String text, List<Tag> tags) {
        Deque<Opened> open = new ArrayDeque<>();
        int next = 0;
        while (next < tags.size()) {
            Tag tag = tags.get(next);
            steps.step(tag.spot().line());
            pass(text, end(tags, next), tag.begin(), tag.spot().line());
            next = take(tag, next, open);
        }
        pass(text, end(tags, next), text.length(), 0);
        if (!open.isEmpty()) {
            Tag tag = open.peek().tag();
            throw error(
                    Kind.SYNTAX, tag, "section \"" + tag.name() + "\" is not closed", "add {{/" + tag.name() + "}}");
        }
    }

    private static int end(List<Tag> tags, int next) {
        return next == 0 ? 0 : tags.get(next - 1).end();
    }

    private void pass(String text, int from, int to, int line) {
        if (isFollowed) {
            steps.characters(to - from, line);
            places.pass(text, from, to);
        }
    }

    /** Checks a tag, and returns which one is to be checked after it. */
    private int take(Tag tag, int index, Deque<Opened> open) {
        places.tag();
        switch (tag.sort()) {
            case VALUE, RAW_VALUE -> value(tag);
            case SECTION, INVERTED -> open.push(opened(tag, index));
            case END -> {
                return close(tag, index, open);
            }
            case PARTIAL -> include(tag);
            case COMMENT -> {}
        }
        return index + 1;
    }

    private void value(Tag tag) {
        if (tag.sort() == Tag.Sort.RAW_VALUE && !template.isRawAllowed()) {
            throw error(
                    Kind.RAW_OUTPUT,
                    tag,
                    "\"" + tag.name() + "\" would be written without being escaped",
                    "write {{" + tag.name() + "}}, or allow raw output");
        }
        Scopes.Meaning meaning = scopes.resolve(tag.name(), tag.spot());
        boolean parts = meaning.kind() == Names.Kind.LIST || !meaning.names().isPrinted();
        if (parts) {
            throw error(
                    Kind.UNKNOWN_NAME,
                    tag,
                    "\"" + tag.name() + "\" is no text",
                    "open a section with # and name one of "
                            + meaning.names().all().keySet());
        }
        if (isFollowed) {
            places.require(tag, meaning.kind());
        }
    }

    private Opened opened(Tag tag, int index) {
        deeper(tag);
        Scopes.Meaning meaning = scopes.resolve(tag.name(), tag.spot());
        boolean scoped = tag.sort() == Tag.Sort.SECTION && meaning.kind() != Names.Kind.FLAG;
        if (scoped) {
            scopes.push(meaning.names());
        }
        boolean repeated = scoped && meaning.kind() == Names.Kind.LIST;
        return new Opened(tag, index, scoped, repeated, places.here());
    }

    /** A section of a list is checked again as what follows itself, until that changes nothing. */
    private int close(Tag tag, int index, Deque<Opened> open) {
        if (open.isEmpty() || !open.peek().tag().name().equals(tag.name())) {
            String opened = open.isEmpty()
                    ? "no section is open"
                    : "section \"" + open.peek().tag().name() + "\" is open";
            throw error(
                    Kind.SYNTAX, tag, "{{/" + tag.name() + "}} closes nothing: " + opened, "close each section once");
        }
        Opened section = open.pop();
        places.leave(section.tag(), section.place());
        if (section.repeated() && !places.here().equals(section.place())) {
            open.push(section.from(places.here()));
            return section.index() + 1;
        }
        depth--;
        if (section.scoped()) {
            scopes.pop();
        }
        return index + 1;
    }

    private void include(Tag tag) {
        List<Tag> tags = partials.get(tag.name());
        if (tags == null) {
            String nearest = NearName.of(tag.name(), partials.keySet());
            throw new MustacheTemplateException(
                    Kind.UNKNOWN_PARTIAL,
                    tag.spot(),
                    "there is no partial \"" + tag.name() + "\"",
                    nearest.isEmpty() ? "given are " + partials.keySet() : "did you mean \"" + nearest + "\"?",
                    nearest);
        }
        if (!included.add(tag.name())) {
            throw error(
                    Kind.CYCLIC_PARTIALS,
                    tag,
                    "partial \"" + tag.name() + "\" contains itself by way of " + included,
                    "take out one of them");
        }
        deeper(tag);
        walk(texts.getOrDefault(tag.name(), ""), tags);
        depth--;
        included.remove(tag.name());
    }

    private void deeper(Tag tag) {
        depth++;
        if (depth > template.getLimits().getMaxDepth()) {
            throw error(
                    Kind.LIMIT,
                    tag,
                    "sections and partials are more than "
                            + template.getLimits().getMaxDepth() + " deep",
                    "nest less, or raise the limit");
        }
    }

    private static MustacheTemplateException error(Kind kind, Tag tag, String problem, String remedy) {
        return new MustacheTemplateException(kind, tag.spot(), problem, remedy);
    }

    /** A section that is not closed yet, where it began, and whether names in it are looked up in its value. */
    private record Opened(Tag tag, int index, boolean scoped, boolean repeated, HtmlPlaces.Here place) {
        Opened from(HtmlPlaces.Here begin) {
            return new Opened(tag, index, scoped, repeated, begin);
        }
    }
}
