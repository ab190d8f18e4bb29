package dev.postmortem.render.mustache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists names for people, each group where it is met first. */
final class NameListing {
    private NameListing() {}

    static List<String> of(Names<?> document) {
        List<String> lines = new ArrayList<>();
        Set<Names<?>> listed = new HashSet<>();
        Deque<Group> waiting = new ArrayDeque<>(List.of(new Group("", document)));
        while (!waiting.isEmpty()) {
            Group group = waiting.remove();
            if (listed.add(group.names)) {
                lines.add((group.path.isEmpty() ? "document" : group.path) + ": "
                        + String.join(", ", group.names.all().keySet()));
                group.names.all().forEach((name, meaning) -> {
                    if (!meaning.names().all().isEmpty()) {
                        waiting.add(new Group(path(group.path, name, meaning.kind()), meaning.names()));
                    }
                });
            }
        }
        return List.copyOf(lines);
    }

    private static String path(String path, String name, Names.Kind kind) {
        return (path.isEmpty() ? "" : path + ".") + name + (kind == Names.Kind.LIST ? "[]" : "");
    }

    private record Group(String path, Names<?> names) {}
}
