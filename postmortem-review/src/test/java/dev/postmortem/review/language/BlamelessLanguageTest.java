package dev.postmortem.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlamelessLanguageTest {
    private static final BlamelessLanguage LANGUAGE = BlamelessLanguage.naming(List.of("Jonas Weber", "Will", "Li"));

    private static List<String> found(String text, TextSection section) {
        return LANGUAGE.in(text, section).stream()
                .map(wording -> wording.rule() + " " + wording.words())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jonas deployed the buggy code. | PERSON_BLAMED Jonas deployed the buggy",
                "The table was deleted by Jonas Weber. | PERSON_BLAMED deleted by Jonas Weber",
                "It was Will's mistake. | PERSON_BLAMED Will's mistake",
                "Jonas accidentally restarted both. | PERSON_BLAMED Jonas accidentally restarted",
                "It was a human error. | HUMAN_ERROR human error",
                "It came from a mistake by an engineer. | HUMAN_ERROR mistake by an engineer",
                "A fat-fingered command. | HUMAN_ERROR fat-fingered",
                "The rollout was careless. | CHARACTER careless",
                "The team was lazy. | CHARACTER The team was lazy",
                "The vendor is to blame. | FAULT to blame",
                "He was held solely responsible for it. | FAULT held solely responsible for",
                "The engineer forgot to renew it. | OMISSION engineer forgot to",
                "We failed to notice. | OMISSION We failed to",
                "The on-call did not check the graphs. | OMISSION on-call did not check",
                "We should have noticed it. | COUNTERFACTUAL We should have noticed",
                "It should have been caught in review. | COUNTERFACTUAL should have been caught",
                "It could easily have been prevented. | ",
                "This could have been prevented. | COUNTERFACTUAL could have been prevented",
                "If the alert had fired, we would have seen it. | COUNTERFACTUAL If the alert had fired, we would have",
                "Who approved this? | ACCUSING_QUESTION Who approved this?",
                "Why didn't anyone look? | ACCUSING_QUESTION Why didn't anyone look?",
                "A ridiculous number of errors. | DRAMATIC ridiculous",
                "It broke again!! | DRAMATIC !!",
                "It was obviously wrong. | HINDSIGHT obviously",
                "In hindsight it was the cache. | HINDSIGHT In hindsight",
                "The root cause was a typo. | SINGLE_ROOT_CAUSE The root cause was",
                "A complete outage of checkout. | ABSOLUTE_OUTAGE complete outage"
            })
    void wordsThatBlameAreFoundInANarrative(String text, String expected) {
        assertThat(found(text, TextSection.NARRATIVE)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The health check failed to start.",
                "Jonas rolled back the release.",
                "Will it scale? It will have recovered by noon.",
                "The engineer's script failed to parse the file.",
                "Engineers saw that the pod failed to start.",
                "Statuses that should have been removed were still there.",
                "Services should have limited permissions.",
                "Requests would have timed out after 30 s.",
                "There was no obvious cause, and it was not immediately clear.",
                "The limit is not clearly documented; clearly labelled panels help.",
                "The field is lazy loaded with a page fault.",
                "Fault tolerance and default values held.",
                "Causes: see `root cause: human error` and https://wiki.example/human-error!!",
                "The role responsible for releases is the release manager.",
                "A partial outage of checkout; all users in Norway saw errors.",
                "We did not see errors before 13:50.",
                "The person who caused no harm."
            })
    void factsAreLeftAlone(String text) {
        assertThat(found(text, TextSection.NARRATIVE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Improve monitoring | VAGUE_ACTION Improve",
                "Investigate the timeout | VAGUE_ACTION Investigate",
                "Make deploys more robust | VAGUE_ACTION Make deploys more robust",
                "Be more careful when deploying | BEHAVIOUR_CHANGE Be more careful",
                "Remind all engineers of the checklist | BEHAVIOUR_CHANGE Remind all engineers",
                "Alert when the pool is 80 % used | ",
                "Reviewers see the limit in the diff | ",
                "Should have a canary | ACTION_WITHOUT_VERB Should",
                "The pool needs an alert | ACTION_WITHOUT_VERB The",
                "More load tests | ACTION_WITHOUT_VERB More",
                "Documentation of the failover | ACTION_WITHOUT_VERB Documentation",
                "Document the failover | ",
                "Partition the queue by region | ",
                "Alert on the age of the certificate | ",
                "Deploy smaller changes more often | OPEN_ENDED_ACTION Deploy smaller changes more often",
                "Test backups regularly | OPEN_ENDED_ACTION Test backups regularly",
                "Log retries where possible | OPEN_ENDED_ACTION Log retries where possible",
                "Deploy at least 2 times a day, more often than now | ",
                "Run more than one replica | ",
                "Let no more requests in than the pool has places | "
            })
    void actionsNameAnEndAndChangeTheSystem(String title, String expected) {
        assertThat(found(title, TextSection.ACTION_TITLE)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void lessonsMayLookBack() {
        assertThat(found("In hindsight the alert could have been caught earlier.", TextSection.LESSONS))
                .isEmpty();
        assertThat(found("The engineer should have checked the graph.", TextSection.LESSONS))
                .containsExactly("COUNTERFACTUAL engineer should have checked");
    }

    @Test
    void factsAloneStandOnATimeline() {
        assertThat(found("Rolled back because of the pool, probably too late", TextSection.TIMELINE))
                .containsExactly("INTERPRETATION because", "INTERPRETATION probably");
    }

    @Test
    void aWordingSaysWhereItStands() {
        Wording wording = BlamelessLanguage.english()
                .in("`x` was a human error.", TextSection.NARRATIVE)
                .get(0);

        assertThat(wording).isEqualTo(new Wording(LanguageRule.HUMAN_ERROR, 10, 21, "human error"));
        assertThat(LanguageRule.HUMAN_ERROR.getQuestion()).startsWith("Which").endsWith("?");
    }

    @Test
    void namesOfOneOrTwoLettersAreNotLookedForAlone() {
        assertThat(found("Li forgot it.", TextSection.NARRATIVE)).isEmpty();
    }

    @Property
    void whatIsFoundStandsInTheText(@ForAll String text, @ForAll TextSection section) {
        for (Wording wording : LANGUAGE.in(text + " human error " + text + " who caused it?", section)) {
            assertThat((text + " human error " + text + " who caused it?").substring(wording.start(), wording.end()))
                    .isEqualTo(wording.words());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "we ",
                "should have ",
                "if a had ",
                "!",
                "`",
                "why did the engineer ",
                "not clearly ",
                "http://",
                "a global outage of our ",
                "no root cause: ",
                "would have prevented ",
                "operator ",
                "I "
            })
    void noTextIsTooRepetitive(String piece) {
        assertThat(found(piece.repeat(20_000), TextSection.NARRATIVE).size()).isLessThanOrEqualTo(20_000);
    }
}
