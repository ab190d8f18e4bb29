package dev.postmortem.review.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of careful authors give no finding; those beside them, which are like them, do. */
class CarefulSentencesTest {
    private static final BlamelessLanguage LANGUAGE = BlamelessLanguage.naming(List.of("Jonas Weber"));

    private static List<String> found(String text, TextSection section) {
        return LANGUAGE.in(text, section).stream()
                .map(wording -> wording.rule().name())
                .toList();
    }

    private static void assertApart(String careful, String blaming, LanguageRule rule, TextSection section) {
        assertThat(found(careful, section)).isEmpty();
        assertThat(found(blaming, section)).contains(rule.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Postgres operator failed to promote the replica. | The operator failed to promote the replica.",
                "The Kubernetes operator did not check the quota. | The operator on duty did not check the quota.",
                "The cluster manager failed to elect a leader. | The release manager failed to ask.",
                "The package manager failed to resolve the mirror. | The duty manager forgot to ask.",
                "The lock manager failed to expire the lease. | Our manager failed to ask.",
                "The job manager failed to restart workers. | An incident manager neglected to ask.",
                "The controller manager did not notice the label. | The shift manager did not notice the label.",
                "The node-pool operator ignored the budget. | The operator ignored the budget.",
                "The OCSP responder failed to sign. | The first responder failed to call.",
                "Cluster operators failed to reconcile. | Operators failed to call.",
                "The admin failed to load for 12 minutes. | The admin failed to call.",
                "The `foo` operator failed to call. | Both operators failed to call.",
                "The operator failed to restart after the upgrade. | The operator failed to restart the pump.",
                "Stage I failed to complete. | It was late when I failed to complete it.",
                "The pump i failed to stop. | I failed to stop it.",
                "The manager of leases waits. | - I forgot to renew it."
            })
    void softwareIsNoPerson(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.OMISSION, TextSection.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No item in the backlog would have prevented this. | A test would have prevented this.",
                "Nothing in the backlog would have prevented this. | This might have been prevented.",
                "Backlog item EXP-5 would have prevented it. | Item EXP-5 would have prevented it.",
                "A canary would have prevented it; it was planned for May. | A canary would have prevented it.",
                "If the ticket of the backlog had been done, it would have held. | If a ticket had been done, it would have held.",
                "None of the alerts could have detected it. | The alerts could have detected it.",
                "Neither the alert nor the canary would have caught it. | No, a canary would have caught it.",
                "There was no test that would have caught it. | No doubt a test would have caught it.",
                "You should have received an email from us. | You should have tested the email.",
                "You should have seen a notice. | They should have seen the notice.",
                "Some of you might have noticed errors when paying. | We could have noticed errors when paying.",
                "You might have spotted slow pages. | It might have been spotted sooner.",
                "Stage I should have stopped it. | I should have stopped it.",
                "The Kubernetes operator should have stopped it. | The operator should have stopped it."
            })
    void whatCouldHaveBeenIsAnAnswerHere(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.COUNTERFACTUAL, TextSection.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The module was lazy-loaded on the first request. | The engineers were lazy.",
                "Connections are made late: the pool was lazy. | The team was too lazy to look.",
                "The store uses a sloppy quorum. | A sloppy engineer wrote it.",
                "The team was lazy-loading modules. | The database team was sloppy."
            })
    void machinesHaveNoCharacter(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.CHARACTER, TextSection.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The line card at fault was replaced at 16:10. | The engineer at fault was replaced.",
                "The disk was at fault. | The vendor was at fault.",
                "We were not at fault. | We were clearly at fault.",
                "The ledger service is solely responsible for issuing numbers. | He is solely responsible for it.",
                "Only the proxy is solely responsible for that. | She's at fault."
            })
    void machinesHaveNoFault(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.FAULT, TextSection.NARRATIVE);
    }

    @Test
    void thoseWhoAreNamedMayBeAtFault() {
        assertThat(found("Jonas was at fault.", TextSection.NARRATIVE)).containsExactly("PERSON_BLAMED");
        assertThat(found("Jonas was too lazy to look.", TextSection.NARRATIVE)).containsExactly("PERSON_BLAMED");
        assertThat(found("Jonas lazy-loaded the module.", TextSection.NARRATIVE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Do customers who deleted their cart get it back? | Who deleted the cart?",
                "Which customers, who deleted their carts, were told? | - Who let that happen?",
                "Were those who approved it asked? | It broke. And who approved it?",
                "Is the team who deployed it known? | Do we know who deployed it?"
            })
    void peopleAreDescribedWithoutAnAccusation(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.ACCUSING_QUESTION, TextSection.LESSONS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No single root cause was found. | A single root cause was found.",
                "There is no single root cause: three conditions met. | Root cause: the disk.",
                "It was not the root cause: others met it. | We found the root cause: the disk."
            })
    void aDeniedRootCauseIsNone(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.SINGLE_ROOT_CAUSE, TextSection.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There was no complete outage. | There was a complete outage.",
                "It wasn't a total outage. | It was a total outage of checkout.",
                "It did not become a full outage. | It became a full outage.",
                "Not all customers were affected. | All customers were affected.",
                "Not everything was down. | Everything was down.",
                "The site was never completely down. | The site was completely down.",
                "A global outage of our DNS provider made 3 % of logins fail. | A global outage of login.",
                "A global outage at Example Cloud made logins fail. | A global outage at noon.",
                "Our DNS provider had a global outage of its network. | We had a global outage.",
                "The carrier was completely offline. | The shop was completely offline."
            })
    void aDeniedOutageAndThatOfOthersIsNone(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.ABSOLUTE_OUTAGE, TextSection.NARRATIVE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Let the deploy tool double-check the target cluster | Let the engineers double-check the target cluster",
                "Let the Postgres operator double-check it | Have the operator double-check it",
                "Let the bot remind the responders every 30 minutes | Remind the responders every 30 minutes",
                "Have a linter remind authors of it | Have somebody remind authors of it",
                "Configure the pipeline to double-check it | Make sure to double-check it"
            })
    void aSystemMayBeAskedToCheck(String careful, String blaming) {
        assertApart(careful, blaming, LanguageRule.BEHAVIOUR_CHANGE, TextSection.ACTION_TITLE);
    }
}
