/** Reports after templates that teams write themselves, in Mustache. */
@NullMarked
package dev.postmortem.render.mustache;

import org.jspecify.annotations.NullMarked;
