package dev.postmortem.json;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;

/** Loads a {@link BareMapper} with the model, one Jackson and nothing else. */
final class AloneOnTheClassPath extends URLClassLoader {
    private static final Class<?>[] MODEL = {
        dev.postmortem.model.Postmortem.class,
        com.fasterxml.jackson.annotation.JsonProperty.class,
        jakarta.validation.Constraint.class
    };

    private AloneOnTheClassPath(Class<?>[] jackson) {
        super(
                Stream.concat(Stream.of(MODEL), Stream.of(jackson))
                        .map(AloneOnTheClassPath::location)
                        .toArray(URL[]::new),
                getPlatformClassLoader());
    }

    static AloneOnTheClassPath jackson2() {
        return new AloneOnTheClassPath(new Class<?>[] {
            com.fasterxml.jackson.core.JsonFactory.class,
            com.fasterxml.jackson.databind.ObjectMapper.class,
            com.fasterxml.jackson.datatype.jdk8.Jdk8Module.class,
            com.fasterxml.jackson.datatype.jsr310.JavaTimeModule.class
        });
    }

    static AloneOnTheClassPath jackson3() {
        return new AloneOnTheClassPath(
                new Class<?>[] {tools.jackson.core.json.JsonFactory.class, tools.jackson.databind.ObjectMapper.class});
    }

    BareMapper mapper(Class<? extends BareMapper> type) throws ReflectiveOperationException {
        return (BareMapper) loadClass(type.getName()).getConstructor().newInstance();
    }

    /** The mappers are made of our bytes here; what they implement is known outside. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.equals(BareMapper.class.getName())) {
            return BareMapper.class;
        }
        if (!name.startsWith(BareMapper.class.getName())) {
            return super.findClass(name);
        }
        String file = name.replace('.', '/') + ".class";
        try (var in = BareMapper.class.getClassLoader().getResourceAsStream(file)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (java.io.IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
