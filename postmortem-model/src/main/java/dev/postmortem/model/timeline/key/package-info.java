/** The numbers by which events are ordered and told apart; not for users. */
@NullMarked
package dev.postmortem.model.timeline.key;

import org.jspecify.annotations.NullMarked;
