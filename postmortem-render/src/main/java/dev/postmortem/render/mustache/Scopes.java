package dev.postmortem.render.mustache;

import dev.postmortem.render.mustache.MustacheTemplateException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values in which a name is looked up at some place of a template, the innermost last. */
final class Scopes {
    private static final Set<String> ITSELF = Set.of(".", "this");
    private static final Set<String> ABOUT_LISTS = Set.of("-first", "-last");

    private final List<Names<?>> scopes = new ArrayList<>();

    void push(Names<?> names) {
        scopes.add(names);
    }

    void pop() {
        scopes.remove(scopes.size() - 1);
    }

    /** What a name stands for here. */
    Meaning resolve(String name, Spot spot) {
        Names<?> innermost = scopes.get(scopes.size() - 1);
        if (ITSELF.contains(name)) {
            return new Meaning(Names.Kind.RECORD, innermost);
        }
        if (ABOUT_LISTS.contains(name)) {
            return new Meaning(Names.Kind.FLAG, Names.LEAF);
        }
        if (name.equals("-index")) {
            return new Meaning(Names.Kind.TEXT, Names.LEAF);
        }
        String[] parts = name.split("\\.", -1);
        Meaning meaning = first(parts[0], name, spot);
        for (int i = 1; i < parts.length; i++) {
            if (meaning.kind() != Names.Kind.RECORD) {
                throw unknown(
                        spot, name, "\"" + parts[i - 1] + "\" has no parts to be named", Set.of(), meaning.kind());
            }
            Names<?> names = meaning.names();
            meaning = in(names, parts[i]);
            if (meaning == null) {
                throw unknown(
                        spot,
                        parts[i],
                        "there is no \"" + name + "\"",
                        names.all().keySet(),
                        null);
            }
        }
        return meaning;
    }

    private Meaning first(String part, String name, Spot spot) {
        Set<String> known = new TreeSet<>();
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Meaning meaning = in(scopes.get(i), part);
            if (meaning != null) {
                return meaning;
            }
            known.addAll(scopes.get(i).all().keySet());
        }
        throw unknown(spot, part, "there is no \"" + name + "\" here", known, null);
    }

    private static @Nullable Meaning in(Names<?> names, String part) {
        Names.Name<?> name = names.get(part);
        return name == null ? null : new Meaning(name.kind(), name.names());
    }

    private static MustacheTemplateException unknown(
            Spot spot, String part, String problem, Set<String> known, Names.@Nullable Kind kind) {
        String nearest = NearName.of(part, known);
        String remedy = kind == Names.Kind.LIST
                ? "open a section with # to reach the elements of a list"
                : nearest.isEmpty()
                        ? "use one of the names of MustacheTemplate.names()"
                        : "did you mean \"" + nearest + "\"?";
        return new MustacheTemplateException(Kind.UNKNOWN_NAME, spot, problem, remedy, nearest);
    }

    /** What a name stands for, and the names of its parts or elements. */
    record Meaning(Names.Kind kind, Names<?> names) {}
}
