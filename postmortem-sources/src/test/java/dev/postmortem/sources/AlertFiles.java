package dev.postmortem.sources;

import java.util.List;
import java.util.Optional;

/** What the real files of these families hold: written down by hand, not read by the readers under test. */
final class AlertFiles {
    /** Name, format (- for none of these families), number of events, first and last instant, kinds. */
    private static final String TABLE = """
            alertmanager_api_v2/alerts.json | alertmanager-api-v2 | 9 | 2022-01-03T10:14:16.042Z | 2022-01-04T14:49:16.272Z | 9 ALERT_FIRED
            alertmanager_webhook/alert.json | alertmanager-webhook | 2 | 2020-02-06T00:17:58.432911368Z | 2020-02-06T00:17:58.432911368Z | 2 ALERT_FIRED
            alertmanager_webhook/all_ok.json | alertmanager-webhook | 2 | 2017-05-09T07:01:37.803Z | 2017-05-09T07:08:37.818278Z | 1 ALERT_FIRED, 1 ALERT_RESOLVED
            alertmanager_webhook/all_ok_multiple.json | alertmanager-webhook | 4 | 2017-05-09T07:01:37.803Z | 2017-05-09T07:08:37.818270Z | 2 ALERT_FIRED, 2 ALERT_RESOLVED
            alertmanager_webhook/prom_post_request.json | alertmanager-webhook | 1 | 2018-03-07T11:33:21.873077559Z | 2018-03-07T11:33:21.873077559Z | 1 ALERT_FIRED
            alertmanager_webhook/with_common_items.json | alertmanager-webhook | 2 | 2019-01-28T20:26:23.868893Z | 2019-01-28T20:27:23.868893Z | 1 ALERT_FIRED, 1 ALERT_RESOLVED
            alertmanager_webhook/without_fingerprint.json | alertmanager-webhook | 2 | 2017-05-09T07:01:37.803Z | 2017-05-09T07:08:37.818278Z | 1 ALERT_FIRED, 1 ALERT_RESOLVED
            github/actions_runs.json | github-workflow-runs | 2 | 2021-03-22T18:03:17Z | 2021-03-25T09:38:23Z | 2 OTHER
            github/deployment_statuses.json | github-deployments | 1 | 2021-01-23T05:30:54Z | 2021-01-23T05:30:54Z | 1 STATUS_CHANGE
            github/deployments_list.json | github-deployments | 1 | 2021-01-23T05:30:28Z | 2021-01-23T05:30:28Z | 1 DEPLOYMENT_STARTED
            github/release.json | github-releases | 1 | 2023-06-13T14:34:35Z | 2023-06-13T14:34:35Z | 1 RELEASE
            github_webhooks/deployment_payload.json | github-deployments | 1 | 2019-05-15T15:20:53Z | 2019-05-15T15:20:53Z | 1 DEPLOYMENT_STARTED
            github_webhooks/deployment_status_payload.json | github-deployments | 2 | 2019-05-15T15:20:53Z | 2019-05-15T15:20:55Z | 1 DEPLOYMENT_FINISHED, 1 DEPLOYMENT_STARTED
            github_webhooks/issues_opened.payload.json | - | 0 | - | - | -
            github_webhooks/release_published.payload.json | github-releases | 1 | 2019-05-15T15:20:53Z | 2019-05-15T15:20:53Z | 1 RELEASE
            github_webhooks/workflow_run_completed.payload.json | github-workflow-runs | 1 | 2020-10-05T16:33:49Z | 2020-10-05T16:33:49Z | 1 OTHER
            gitlab/deployment-event.json | gitlab-webhook | 1 | 2021-04-28T19:50:00Z | 2021-04-28T19:50:00Z | 1 DEPLOYMENT_FINISHED
            gitlab/deployment.json | gitlab-deployments | 1 | 2016-08-11T11:32:35.145Z | 2016-08-11T11:32:35.145Z | 1 DEPLOYMENT_FINISHED
            gitlab/environment.json | gitlab-deployments | 2 | 2019-03-25T12:54:50.082Z | 2019-03-25T18:55:13.216Z | 1 DEPLOYMENT_FINISHED, 1 DEPLOYMENT_STARTED
            gitlab/pipeline.json | gitlab-pipelines | 1 | 2016-08-11T11:28:34.085Z | 2016-08-11T11:28:34.085Z | 1 OTHER
            gitlab/releases.json | gitlab-releases | 2 | 2019-01-03T01:55:18.203Z | 2019-01-03T01:56:19.539Z | 2 RELEASE
            grafana_alert_webhook/alert_ok_v7.json | - | 0 | - | - | -
            grafana_alert_webhook/alert_v7.json | - | 0 | - | - | -
            grafana_alert_webhook/alert_v8.json | alertmanager-webhook | 2 | 2022-08-31T05:54:04.522893680Z | 2022-08-31T10:30:00.522884310Z | 1 ALERT_FIRED, 1 ALERT_RESOLVED
            grafana_alert_webhook/alert_values_v11.json | alertmanager-webhook | 1 | 2024-03-01T02:09:00Z | 2024-03-01T02:09:00Z | 1 ALERT_FIRED
            kubernetes_events/core.v1.Event.json | kubernetes-events | 1 | 2002-01-01T01:01:01.000002Z | 2002-01-01T01:01:01.000002Z | 1 OBSERVATION
            kubernetes_events/message-container-creating-failed-mount.json | kubernetes-events | 76 | 2023-07-10T05:12:55Z | 2023-07-10T05:43:47Z | 76 OBSERVATION
            kubernetes_events/message-image-pull-fail.json | kubernetes-events | 17 | 2023-07-11T04:40:44.264058Z | 2023-07-11T05:36:25Z | 17 OBSERVATION
            pagerduty/acknowledge_v2.json | pagerduty-webhook-v2 | 1 | 2017-09-26T15:15:17Z | 2017-09-26T15:15:17Z | 1 ACKNOWLEDGED
            pagerduty/acknowledged_v3.json | pagerduty-webhook-v3 | 1 | 2021-06-04T13:55:30.394Z | 2021-06-04T13:55:30.394Z | 1 ACKNOWLEDGED
            pagerduty/reassigned_v3.json | pagerduty-webhook-v3 | 1 | 2021-06-04T10:17:54.838Z | 2021-06-04T10:17:54.838Z | 1 ASSIGNED
            pagerduty/resolve_v2.json | pagerduty-webhook-v2 | 1 | 2017-09-26T15:18:09Z | 2017-09-26T15:18:09Z | 1 ALERT_RESOLVED
            pagerduty/trigger.json | pagerduty-webhook-v1 | 1 | 2015-02-07T21:42:52Z | 2015-02-07T21:42:52Z | 1 ALERT_FIRED
            pagerduty/trigger_v2.json | pagerduty-webhook-v2 | 1 | 2017-09-26T15:14:36Z | 2017-09-26T15:14:36Z | 1 ALERT_FIRED
            pagerduty/triggered_v3.json | pagerduty-webhook-v3 | 1 | 2021-06-04T13:35:29.781Z | 2021-06-04T13:35:29.781Z | 1 ALERT_FIRED
            """;

    /**
     * One file.
     *
     * @param name its name below the samples
     * @param format the id of its format; absent if it is of none of these families
     * @param events how many events it gives
     * @param first the first instant
     * @param last the last instant
     * @param kinds how many of each kind
     */
    record AlertFile(String name, Optional<String> format, int events, String first, String last, String kinds) {
        private static AlertFile of(String row) {
            String[] cells = row.split(" \\| ");
            Optional<String> format = Optional.of(cells[1]).filter(id -> !id.equals("-"));
            return new AlertFile(cells[0], format, Integer.parseInt(cells[2]), cells[3], cells[4], cells[5]);
        }
    }

    static final List<AlertFile> ALL = TABLE.lines().map(AlertFile::of).toList();

    private AlertFiles() {}

    static Optional<String> formatOf(String name) {
        return ALL.stream().filter(file -> file.name().equals(name)).findFirst().flatMap(AlertFile::format);
    }

    /** The members that tell an event come after its metadata, those that tell a run after its repository, and so on. */
    static int enoughBytes(String name) {
        if (name.endsWith("workflow_run_completed.payload.json")) {
            return 14_000;
        }
        return name.startsWith("kubernetes_events/") || name.startsWith("gitlab/") ? 1700 : 400;
    }
}
