package dev.postmortem.sources.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deploy",
                "deploy-production",
                "Build and deploy",
                "build_and_deploy",
                "buildAndDeploy",
                "Redeploy staging",
                ".github/workflows/release.yml",
                "Publish to npm",
                "Promote canary",
                "CD",
                "ci/cd",
                "Rollout 50 %",
                "Roll back checkout",
                "rollback"
            })
    void namesOfDeployments(String name) {
        assertThat(ChangeWords.nameDeployment(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CI", "Tests", "lint", "Undeployable", "CodeQL", "cdk synth", "Compromote", "", "scrollback"})
    void namesOfOtherThings(String name) {
        assertThat(ChangeWords.nameDeployment(name)).isFalse();
    }
}
