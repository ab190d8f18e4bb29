/** Work that was known or planned before an incident. */
@NullMarked
package dev.postmortem.review.planned;

import org.jspecify.annotations.NullMarked;
