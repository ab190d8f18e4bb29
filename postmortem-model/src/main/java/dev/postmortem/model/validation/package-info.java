/**
 * What Jakarta Validation checks beyond single properties: rules across the parts of a value, and a group for each status.
 *
 * <p>Validate with {@code validator.validate(postmortem)} for what always holds, or with
 * {@code validator.validate(postmortem, status.toGroup())} for what a status asks for as well. Messages are English and
 * German.
 */
@org.jspecify.annotations.NullMarked
package dev.postmortem.model.validation;
