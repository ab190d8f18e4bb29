package dev.postmortem.model.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects changes up to a limit and counts the others; texts are made only for what is listed. */
final class ChangeLog {
    private final int limit;
    private final List<Change> listed = new ArrayList<>();
    private long omitted;

    ChangeLog(int limit) {
        this.limit = limit;
    }

    List<Change> listed() {
        return listed;
    }

    long omitted() {
        return omitted;
    }

    void added(Place place, ChangeNature nature, Supplier<String> after) {
        if (hasRoom()) {
            listed.add(at(place, ChangeKind.ADDED, nature).after(after.get()).build());
        }
    }

    void removed(Place place, ChangeNature nature, Supplier<String> before) {
        if (hasRoom()) {
            listed.add(
                    at(place, ChangeKind.REMOVED, nature).before(before.get()).build());
        }
    }

    void changed(Place place, ChangeNature nature, Supplier<String> before, Supplier<String> after) {
        both(place, ChangeKind.CHANGED, nature, before, after);
    }

    void moved(Place place, Supplier<String> before, Supplier<String> after) {
        both(place, ChangeKind.MOVED, ChangeNature.WORDING, before, after);
    }

    private void both(
            Place place, ChangeKind kind, ChangeNature nature, Supplier<String> before, Supplier<String> after) {
        if (hasRoom()) {
            listed.add(at(place, kind, nature)
                    .before(before.get())
                    .after(after.get())
                    .build());
        }
    }

    private boolean hasRoom() {
        if (listed.size() < limit) {
            return true;
        }
        omitted++;
        return false;
    }

    private static ChangeBuilder at(Place place, ChangeKind kind, ChangeNature nature) {
        return Change.builder()
                .path(place.pointer())
                .subject(place.subject())
                .kind(kind)
                .nature(nature);
    }
}
