package dev.postmortem.model;

import dev.postmortem.model.diff.Change;
import dev.postmortem.model.diff.ChangeKind;
import dev.postmortem.model.diff.ChangeNature;
import dev.postmortem.model.diff.PostmortemDiff;
import dev.postmortem.model.finding.Finding;
import dev.postmortem.model.finding.FindingSeverity;
import dev.postmortem.model.status.StatusMove;
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
                PostmortemDiff.builder().build(),
                StatusMove.builder()
                        .former(PostmortemStatus.DRAFT)
                        .target(postmortem().getStatus())
                        .moved(postmortem())
                        .build(),
                StatusMove.builder()
                        .former(PostmortemStatus.DRAFT)
                        .target(PostmortemStatus.CLOSED)
                        .addFindings(Finding.builder()
                                .id("a.b")
                                .severity(FindingSeverity.ERROR)
                                .message("m")
                                .build())
                        .build());
    }

    private static Postmortem postmortem() {
        return PostmortemExamples.all().stream()
                .filter(Postmortem.class::isInstance)
                .map(Postmortem.class::cast)
                .findFirst()
                .orElseThrow();
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
