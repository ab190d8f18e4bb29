package dev.postmortem.sources.markdown;

import dev.postmortem.model.Lessons;
import dev.postmortem.model.LessonsBuilder;
import dev.postmortem.model.OpenQuestion;
import dev.postmortem.model.common.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads the sections of lessons: each item of a list, and each paragraph, is one. Belongs to one reading. */
final class LessonReading {
    private static final String UNANSWERED = "(not answered yet)";

    private final Account account;
    private final LessonsBuilder lessons = Lessons.builder();
    private boolean found;

    LessonReading(Account account) {
        this.account = account;
    }

    /** {@return what was learned; absent if the report says nothing of it} */
    Optional<Lessons> lessons() {
        return found ? Optional.of(lessons.build()) : Optional.empty();
    }

    void read(Chapter chapter) {
        if (chapter.heading() != null) {
            account.add(chapter.heading(), chapter.title(), BlockPlace.STRUCTURE, "");
        }
        for (Node block : said(chapter)) {
            String text = block.getParent() instanceof ListBlock ? TimelineParts.itemText(block) : PlainText.of(block);
            if (account.isMarkup(block, chapter.title()) || isEmpty(chapter.kind(), text)) {
                account.add(block, chapter.title(), BlockPlace.MARKUP, "");
            } else {
                account.add(
                        block, chapter.title(), BlockPlace.VALUE, chapter.kind().path());
                add(chapter.kind(), text);
                found = true;
            }
        }
    }

    private static List<Node> said(Chapter chapter) {
        List<Node> said = new ArrayList<>();
        for (Node block : chapter.blocks()) {
            if (block instanceof ListBlock) {
                said.addAll(Tree.children(block));
            } else {
                said.add(block);
            }
        }
        return said;
    }

    private void add(SectionKind kind, String text) {
        switch (kind) {
            case WENT_WELL -> lessons.addWentWell(Statement.of(text));
            case WENT_POORLY -> lessons.addWentPoorly(Statement.of(text));
            case GOT_LUCKY -> lessons.addGotLucky(Statement.of(text));
            case SURPRISES -> lessons.addSurprises(Statement.of(text));
            default -> lessons.addOpenQuestions(question(text));
        }
    }

    /** The answer stands on a line of its own. */
    private static OpenQuestion question(String text) {
        int end = text.indexOf('\n');
        boolean answered = end > 0 && text.substring(0, end).strip().endsWith("?");
        String question = answered ? text.substring(0, end) : withoutMark(text.strip());
        Optional<String> answer = answered ? Optional.of(text.substring(end).strip()) : Optional.empty();
        return OpenQuestion.builder()
                .text(question.strip())
                .answer(answer.filter(a -> !a.isEmpty()))
                .build();
    }

    private static boolean isEmpty(SectionKind kind, String text) {
        return (kind == SectionKind.QUESTIONS ? withoutMark(text.strip()) : text).isBlank();
    }

    private static String withoutMark(String question) {
        return question.endsWith(UNANSWERED)
                ? question.substring(0, question.length() - UNANSWERED.length())
                : question;
    }
}
