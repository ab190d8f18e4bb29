package dev.postmortem.sources.argocd;

import java.util.regex.Pattern;

/** Addresses of repositories and clusters, which people write with the password in them. */
final class Address {
    private static final Pattern SECRET = Pattern.compile("^([a-z+]+://)[^/@]*@");
    private static final Pattern HOST = Pattern.compile("^[a-z+]+://([^/:]+).*$");

    private Address() {}

    static String withoutSecret(String address) {
        return SECRET.matcher(address).replaceFirst("$1");
    }

    static String host(String address) {
        return HOST.matcher(withoutSecret(address)).replaceFirst("$1");
    }
}
