package dev.postmortem.rca.openpsa;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file in Open-PSA model exchange format. */
final class MefReader {
    private final XmlCursor cursor;
    private final Declarations declarations;
    private final Omissions omissions = new Omissions();
    private final Deque<Container> open = new ArrayDeque<>(List.of(Container.MODEL));
    private int trees;
    private @Nullable String name;

    MefReader(InputStream in, String file) throws IOException {
        this.cursor = new XmlCursor(in, file);
        this.declarations = new Declarations(file);
    }

    FaultTree read() throws IOException {
        if (!cursor.nextChild() || !cursor.element().equals("opsa-mef")) {
            throw cursor.error("the root element is not <opsa-mef>", "give a file in Open-PSA model exchange format");
        }
        while (!open.isEmpty()) {
            if (cursor.nextChild()) {
                readPart(open.element());
            } else {
                open.pop();
            }
        }
        if (cursor.next()) {
            throw cursor.error("something follows the model", "remove it");
        }
        if (declarations.events().isEmpty()) {
            throw declarations.error(0, "it defines no event", "give a file with a <define-fault-tree>");
        }
        FactorGraphAssembly assembly = new FactorGraphAssembly(declarations);
        return new FaultTree(
                name == null ? FaultTree.UNNAMED : name,
                assembly.graph(),
                assembly.constants(),
                omissions.findings(declarations.undefined()));
    }

    private void readPart(Container container) throws IOException {
        switch (cursor.element()) {
            case "define-fault-tree" -> openTree(container);
            case "define-component" -> openContainer(container.inner(cursor.name(), cursor.attribute("role")));
            case "model-data" -> open.push(Container.MODEL);
            case "define-gate" -> readEvent(EventType.GATE, container);
            case "define-basic-event" -> readEvent(EventType.BASIC_EVENT, container);
            case "define-house-event" -> readEvent(EventType.HOUSE_EVENT, container);
            case "label" -> readLabel();
            case "attributes" -> cursor.skip();
            default -> {
                omissions.element(cursor.element(), cursor.line());
                cursor.skip();
            }
        }
    }

    private void openTree(Container container) {
        String stated = cursor.name();
        openContainer(container.inner(stated, null));
        trees++;
        name = trees == 1 ? stated : name;
    }

    /** The names of all containers are part of the id of a private event. */
    private void openContainer(Container container) {
        if (container.path().length() > XmlCursor.MAX_NAME) {
            throw cursor.error(
                    "the names of components in components have "
                            + container.path().length() + " characters",
                    "shorten them to " + XmlCursor.MAX_NAME + " together");
        }
        open.push(container);
    }

    /** The label of the first tree says better than its name what it is called. */
    private void readLabel() throws IOException {
        String label = cursor.text();
        if (trees == 1 && open.size() == 2 && !label.isEmpty()) {
            name = label;
        }
    }

    private void readEvent(EventType type, Container container) throws IOException {
        new EventReader(cursor, omissions, type).read(declarations, container);
    }
}
