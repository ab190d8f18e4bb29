package dev.postmortem.model.diff;

import dev.postmortem.model.common.Actor;
import dev.postmortem.model.common.Evidence;
import dev.postmortem.model.common.Statement;
import dev.postmortem.model.time.EventTime;

/** The tables of what all other parts are made of. */
final class CommonShapes {
    static final Shape<EventTime> EVENT_TIME = Shape.of(EventTime.class)
            .fact("earliest", EventTime::getEarliest)
            .fact("latestExclusive", EventTime::getLatestExclusive)
            .fact("precision", EventTime::getPrecision)
            .fact("basis", EventTime::getBasis)
            .fact("zone", EventTime::getZone)
            .fact("raw", EventTime::getRaw)
            .fact("confidence", EventTime::getConfidence)
            .fact("correction", EventTime::getCorrection)
            .fact("correctionError", EventTime::getCorrectionError);

    static final Shape<Actor> ACTOR = Shape.of(Actor.class)
            .fact("name", Actor::getName)
            .fact("type", Actor::getType)
            .fact("role", Actor::getRole)
            .fact("id", Actor::getId);

    static final Shape<Evidence> EVIDENCE = Shape.of(Evidence.class)
            .fact("kind", Evidence::getKind)
            .fact("link", Evidence::getLink)
            .fact("query", Evidence::getQuery)
            .wording("text", Evidence::getText)
            .fact("capturedAt", Evidence::getCapturedAt)
            .fact("visibility", Evidence::getVisibility);

    static final Shape<Statement> STATEMENT = Shape.of(Statement.class)
            .titled(Statement::getText)
            .wording("text", Statement::getText)
            .many("evidence", Statement::getEvidence, EVIDENCE)
            .fact("visibility", Statement::getVisibility);

    private CommonShapes() {}
}
