/** What the incident did to the figures of the business. */
@NullMarked
package dev.postmortem.model.impact.business;

import org.jspecify.annotations.NullMarked;
