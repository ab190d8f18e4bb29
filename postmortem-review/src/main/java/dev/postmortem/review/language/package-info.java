/**
 * Finds wording that blames people, judges with hindsight or says too little, in English text.
 *
 * <p>Start at {@link dev.postmortem.review.language.BlamelessLanguage}; a review applies it to every text that people wrote.
 */
@NullMarked
package dev.postmortem.review.language;

import org.jspecify.annotations.NullMarked;
