package dev.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postmortem.model.Postmortem;
import dev.postmortem.model.PostmortemStatus;
import dev.postmortem.model.action.ActionItem;
import dev.postmortem.model.action.ActionType;
import dev.postmortem.model.common.ActionItemId;
import dev.postmortem.model.common.PostmortemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormCheckTest {
    private static final Postmortem FORM = Postmortem.builder()
            .id(PostmortemId.of("pm-1"))
            .title("Checkout down")
            .status(PostmortemStatus.DRAFT)
            .summary("")
            .actionItems(List.of(ActionItem.builder()
                    .id(ActionItemId.of("a1"))
                    .title("Add a canary")
                    .type(ActionType.PREVENT)
                    .createdAt(Instant.parse("2026-03-11T12:00:00Z"))
                    .dueDate(LocalDate.parse("2026-03-01"))
                    .build()))
            .build();

    @Test
    void aDraftIsCheckedForWhatAlwaysHolds() {
        assertEquals(
                Set.of(
                        "actionItems[0].dueDate: lies before the day on which the action item was written down",
                        "summary: size must be between 1 and 2147483647"),
                FormCheck.check(FORM, PostmortemStatus.DRAFT, Locale.ENGLISH));
    }

    @Test
    void aReviewAsksForMoreInTheLanguageOfTheReader() {
        Set<String> lines = FormCheck.check(FORM, PostmortemStatus.IN_REVIEW, Locale.GERMAN);

        assertTrue(lines.contains("owner: braucht eine verantwortliche Person"), lines.toString());
        assertTrue(lines.contains("impacts: braucht mindestens eine Auswirkung"), lines.toString());
    }
}
