package dev.postmortem.model;

import dev.postmortem.model.diff.Change;
import dev.postmortem.model.diff.ChangeKind;
import dev.postmortem.model.diff.ChangeNature;
import dev.postmortem.model.diff.PostmortemDiff;
import java.util.List;

/** Values about revisions of a postmortem. */
final class RevisionExamples {
    private RevisionExamples() {}

    static List<Object> all() {
        return List.of(
                change(),
                Change.builder()
                        .path("/summary")
                        .kind(ChangeKind.ADDED)
                        .nature(ChangeNature.WORDING)
                        .after("")
                        .build(),
                PostmortemDiff.builder().addChanges(change()).omitted(2).build(),
                PostmortemDiff.builder().build());
    }

    private static Change change() {
        return Change.builder()
                .path("/actionItems/a~1b/title")
                .subject("action a/b")
                .kind(ChangeKind.CHANGED)
                .nature(ChangeNature.FACT)
                .before("")
                .after(Examples.TEXT)
                .build();
    }
}
