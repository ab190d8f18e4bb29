package dev.postmortem.review.report;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.incident.Milestone;
import java.util.List;
import java.util.function.IntFunction;

/** What the places of a postmortem are about, in words that stay the same when something is put before them. */
public final class Subjects {
    private final List<Named> lists;

    /** Elements of a list that have a name of their own. */
    private record Named(String pointer, String kind, IntFunction<Object> name) {}

    private Subjects(List<Named> lists) {
        this.lists = lists;
    }

    public static Subjects of(ReviewedPostmortem reviewed) {
        Postmortem postmortem = reviewed.postmortem();
        List<Milestone> milestones = reviewed.milestones();
        return new Subjects(List.of(
                new Named(
                        "/actionItems/",
                        "action",
                        i -> postmortem.getActionItems().get(i).getId()),
                new Named(
                        "/impacts/",
                        "impact",
                        i -> postmortem.getImpacts().get(i).getId()),
                new Named(
                        "/factors/",
                        "factor",
                        i -> postmortem.getFactors().get(i).getId()),
                new Named(
                        "/annotations/",
                        "event",
                        i -> postmortem.getAnnotations().get(i).getEvent()),
                new Named(
                        "/incident/milestones/",
                        "milestone",
                        i -> milestones.get(i).getName())));
    }

    /** {@return such as {@code action a1} for a place in that action; empty for a place in none of the lists} */
    public String at(String path) {
        return lists.stream()
                .filter(list -> path.startsWith(list.pointer()))
                .findFirst()
                .map(list -> list.kind() + " " + list.name().apply(index(path, list.pointer())))
                .orElse("");
    }

    private static int index(String path, String pointer) {
        int end = path.indexOf('/', pointer.length());
        return Integer.parseInt(path.substring(pointer.length(), end < 0 ? path.length() : end));
    }
}
