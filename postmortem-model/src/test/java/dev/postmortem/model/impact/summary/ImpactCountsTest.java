package dev.postmortem.model.impact.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postmortem.model.common.ImpactId;
import dev.postmortem.model.impact.CustomerCount;
import dev.postmortem.model.impact.CustomerUnit;
import dev.postmortem.model.impact.FunctionalSeverity;
import dev.postmortem.model.impact.Impact;
import dev.postmortem.model.time.EventTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpactCountsTest {
    private static final CustomerCount AT_LEAST_THREE =
            CustomerCount.builder().lower(3).unit(CustomerUnit.USER).build();

    @Test
    void oneCountWithoutAnUpperBoundLeavesTheSumWithoutOne() {
        assertThat(counted(CustomerCount.exactly(120, CustomerUnit.USER), AT_LEAST_THREE))
                .containsExactly(AT_LEAST_THREE.toBuilder().lower(120).build());
        assertThat(counted(CustomerCount.exactly(120, CustomerUnit.ACCOUNT), AT_LEAST_THREE))
                .containsExactlyInAnyOrder(CustomerCount.exactly(120, CustomerUnit.ACCOUNT), AT_LEAST_THREE);
    }

    @Test
    void namedCustomersAreAddedToThoseThatNobodyNamed() {
        CustomerCount named =
                CustomerCount.builder().lower(2).upper(2L).addIds("x", "y").build();

        assertThat(counted(named, CustomerCount.exactly(5, named.getUnit())))
                .containsExactly(CustomerCount.between(5, 7, named.getUnit()));
    }

    private static List<CustomerCount> counted(CustomerCount... counts) {
        return ImpactCounts.ofCustomers(Stream.of(counts)
                .map(count -> Impact.builder()
                        .id(ImpactId.of("i"))
                        .startedAt(EventTime.unknown("?"))
                        .severity(FunctionalSeverity.DEGRADED)
                        .customersAffected(count)
                        .build())
                .toList());
    }
}
