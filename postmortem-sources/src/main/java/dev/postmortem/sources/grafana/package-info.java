/** Annotations of Grafana, its alerts before unified alerting, and alert groups of Grafana OnCall. */
@NullMarked
package dev.postmortem.sources.grafana;

import org.jspecify.annotations.NullMarked;
