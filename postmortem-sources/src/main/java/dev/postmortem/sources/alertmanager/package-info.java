/** Alerts of Prometheus Alertmanager, and of Grafana where it writes the same shape. */
@NullMarked
package dev.postmortem.sources.alertmanager;

import org.jspecify.annotations.NullMarked;
