package dev.postmortem.rca.openpsa;

import org.jspecify.annotations.Nullable;

/**
 * A fault tree or a component of one.
 *
 * @param path its name after the names of what it is in, joined by dots; empty for the model itself
 * @param isPrivate whether its events are known inside only, unless they say otherwise
 */
record Container(String path, boolean isPrivate) {
    static final Container MODEL = new Container("", false);

    /** The container of this name and role inside this one. */
    Container inner(String name, @Nullable String role) {
        return new Container(pathOf(name), isPrivate(role));
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean isPrivate(@Nullable String role) {
        return role == null ? isPrivate : role.equals("private");
    }
}
