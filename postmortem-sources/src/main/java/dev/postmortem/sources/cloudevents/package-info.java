/** Events in the envelopes of the Cloud Native Computing Foundation and of the Continuous Delivery Foundation. */
@NullMarked
package dev.postmortem.sources.cloudevents;

import org.jspecify.annotations.NullMarked;
