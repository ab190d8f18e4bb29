package dev.postmortem.json;

import dev.postmortem.fixtures.arbitrary.PostmortemArbitraries;
import dev.postmortem.fixtures.arbitrary.TextArbitraries;
import dev.postmortem.model.Postmortem;
import dev.postmortem.model.common.Statement;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import net.jqwik.api.Arbitrary;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Generated values for the laws of documents. */
final class Generated {
    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Generated() {}

    static Arbitrary<Postmortem> postmortems() {
        return PostmortemArbitraries.postmortems();
    }

    /** Those against which no constraint says anything. */
    static Arbitrary<Postmortem> validPostmortems() {
        return postmortems().filter(p -> VALIDATOR.validate(p).isEmpty());
    }

    static Arbitrary<Statement> statements() {
        return TextArbitraries.notBlank().map(Statement::of);
    }
}
