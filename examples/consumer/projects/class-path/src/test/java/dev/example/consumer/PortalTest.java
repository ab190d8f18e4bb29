package dev.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.postmortem.model.Postmortem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortalTest {
    @Test
    void aFolderOfExportsBecomesAPage(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("app.jsonl"), "{\"time\":\"2026-03-11T12:00:00Z\",\"level\":\"error\",\"msg\":\"pool is <full>\"}\n");

        Postmortem draft = Portal.draft(folder);

        assertEquals(1, draft.getTimeline().getEvents().size());
        assertTrue(Portal.page(draft).contains("pool is &lt;full&gt;"), Portal.page(draft));
    }
}
