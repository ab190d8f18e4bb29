package dev.postmortem.model.diff;

import dev.postmortem.model.impact.CountRange;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.DataLoss;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.impact.ImpactScope;
import dev.postmortem.model.impact.ImpactedCustomer;
import dev.postmortem.model.impact.MoneyRange;
import dev.postmortem.model.impact.ServiceLevelObjective;
import dev.postmortem.model.impact.business.BusinessMetric;
import dev.postmortem.model.impact.business.MetricPoint;

/** The tables of what an incident did. */
final class ImpactShapes {
    static final Shape<ImpactScope> SCOPE = Shape.of(ImpactScope.class)
            .fact("service", ImpactScope::getService)
            .fact("functionality", ImpactScope::getFunctionality)
            .fact("environment", ImpactScope::getEnvironment)
            .fact("region", ImpactScope::getRegion)
            .fact("segment", ImpactScope::getSegment);

    static final Shape<CustomerCount> CUSTOMERS = Shape.of(CustomerCount.class)
            .fact("unit", CustomerCount::getUnit)
            .fact("lower", CustomerCount::getLower)
            .fact("upper", CustomerCount::getUpper)
            .fact("share", CustomerCount::getShare)
            .fact("base", CustomerCount::getBase)
            .facts("ids", CustomerCount::getIds);

    static final Shape<MetricPoint> POINT = Shape.of(MetricPoint.class)
            .keyed(MetricPoint::getAt)
            .fact("at", MetricPoint::getAt)
            .fact("observed", MetricPoint::getObserved)
            .fact("baseline", MetricPoint::getBaseline);

    static final Shape<BusinessMetric> METRIC = Shape.of(BusinessMetric.class)
            .keyed(BusinessMetric::getName)
            .fact("name", BusinessMetric::getName)
            .fact("unit", BusinessMetric::getUnit)
            .fact("baseline", BusinessMetric::getBaseline)
            .fact("observed", BusinessMetric::getObserved)
            .fact("direction", BusinessMetric::getDirection)
            .many("points", BusinessMetric::getPoints, POINT);

    static final Shape<MoneyRange> MONEY = Shape.of(MoneyRange.class)
            .keyed(MoneyRange::getCurrency)
            .fact("currency", MoneyRange::getCurrency)
            .fact("min", MoneyRange::getMin)
            .fact("max", MoneyRange::getMax);

    static final Shape<ServiceLevelObjective> OBJECTIVE = Shape.of(ServiceLevelObjective.class)
            .keyed(ServiceLevelObjective::getName)
            .fact("name", ServiceLevelObjective::getName)
            .fact("target", ServiceLevelObjective::getTarget)
            .fact("window", ServiceLevelObjective::getWindow)
            .fact("budgetConsumed", ServiceLevelObjective::getBudgetConsumed);

    static final Shape<CountRange> COUNT =
            Shape.of(CountRange.class).fact("lower", CountRange::getLower).fact("upper", CountRange::getUpper);

    static final Shape<DataLoss> DATA_LOSS = Shape.of(DataLoss.class)
            .keyed(DataLoss::getWhat)
            .fact("what", DataLoss::getWhat)
            .maybe("startedAt", DataLoss::getStartedAt, CommonShapes.EVENT_TIME)
            .maybe("endedAt", DataLoss::getEndedAt, CommonShapes.EVENT_TIME)
            .maybe("lost", DataLoss::getLost, COUNT)
            .maybe("recovered", DataLoss::getRecovered, COUNT)
            .fact("unit", DataLoss::getUnit);

    static final Shape<ImpactedCustomer> CUSTOMER = Shape.of(ImpactedCustomer.class)
            .named("customer", ImpactedCustomer::getId)
            .fact("id", ImpactedCustomer::getId)
            .fact("name", ImpactedCustomer::getName)
            .fact("segment", ImpactedCustomer::getSegment)
            .fact("informedAt", ImpactedCustomer::getInformedAt)
            .wording("notes", ImpactedCustomer::getNotes)
            .fact("visibility", ImpactedCustomer::getVisibility);

    static final Shape<Impact> IMPACT = Shape.of(Impact.class)
            .named("impact", Impact::getId)
            .fact("id", Impact::getId)
            .one("startedAt", Impact::getStartedAt, CommonShapes.EVENT_TIME)
            .maybe("endedAt", Impact::getEndedAt, CommonShapes.EVENT_TIME)
            .one("scope", Impact::getScope, SCOPE)
            .fact("severity", Impact::getSeverity)
            .fact("customerVisible", Impact::isCustomerVisible)
            .maybe("customersAffected", Impact::getCustomersAffected, CUSTOMERS)
            .fact("customersReported", Impact::getCustomersReported)
            .fact("supportTickets", Impact::getSupportTickets)
            .fact("requestsFailed", Impact::getRequestsFailed)
            .fact("requestsTotal", Impact::getRequestsTotal)
            .many("metrics", Impact::getMetrics, METRIC)
            .many("money", Impact::getMoney, MONEY)
            .many("objectives", Impact::getObjectives, OBJECTIVE)
            .many("dataLosses", Impact::getDataLosses, DATA_LOSS)
            .many("impactedCustomers", Impact::getImpactedCustomers, CUSTOMER)
            .wording("notes", Impact::getNotes)
            .many("evidence", Impact::getEvidence, CommonShapes.EVIDENCE)
            .fact("visibility", Impact::getVisibility);

    private ImpactShapes() {}
}
