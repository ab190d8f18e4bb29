package dev.postmortem.examples.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of all modules, and what the modules say about themselves. */
final class House {
    static final String BASE = "dev.postmortem.";

    /** Each module with those it may use. */
    static final Map<String, Set<String>> DIRECTIONS = Map.of(
            "model", Set.of(),
            "json", Set.of("model"),
            "sources", Set.of("model"),
            "rca", Set.of("model"),
            "review", Set.of("model", "rca"),
            "render", Set.of("model", "rca"),
            "fixtures", Set.of("model"));

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.postmortem");

    static final Map<String, ModuleDescriptor> MODULES = findModules();

    private House() {}

    /** {@return the short name of the module that holds a class; absent for examples and foreign classes} */
    static Optional<String> moduleOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        return DIRECTIONS.keySet().stream()
                .filter(module -> name.startsWith(BASE + module + "."))
                .findFirst();
    }

    /** {@return whether the module of a class exports its package to everyone} */
    static boolean isExported(JavaClass type) {
        return moduleOf(type).map(MODULES::get).stream()
                .flatMap(module -> module.exports().stream())
                .anyMatch(exports -> !exports.isQualified() && exports.source().equals(type.getPackageName()));
    }

    private static Map<String, ModuleDescriptor> findModules() {
        Path[] classPath = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .map(Path::of)
                .filter(House::holdsModule)
                .toArray(Path[]::new);
        return ModuleFinder.of(classPath).findAll().stream()
                .map(ModuleReference::descriptor)
                .filter(module -> module.name().startsWith(BASE))
                .collect(Collectors.toMap(module -> module.name().substring(BASE.length()), module -> module));
    }

    private static boolean holdsModule(Path entry) {
        return Files.exists(entry.resolve("module-info.class"))
                || entry.getFileName().toString().matches("postmortem-.*\\.jar");
    }
}
