package dev.postmortem.model.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AttributeTableTest {
    private static final AttributeTable EMPTY = new AttributeTable(new String[0]);

    @Property
    void aTableIsEqualToTheTreeItWasMadeOf(
            @ForAll @Size(max = 12) Map<@AlphaChars @StringLength(max = 2) String, String> map,
            @ForAll @AlphaChars @StringLength(max = 2) String other) {
        SortedMap<String, String> tree = new TreeMap<>(map);
        SortedMap<String, String> table = new AttributeTable(AttributeTable.cells(tree));

        assertThat(table).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
        assertThat(tree).isEqualTo(table);
        assertThat(table.entrySet()).containsExactlyElementsOf(tree.entrySet());
        assertThat(table.containsKey(other)).isEqualTo(tree.containsKey(other));
        assertThat(table.get(other)).isEqualTo(tree.get(other));
        assertThat(table.headMap(other)).isEqualTo(tree.headMap(other));
        assertThat(table.tailMap(other)).isEqualTo(tree.tailMap(other));
        if (!tree.isEmpty()) {
            assertThat(table.firstKey()).isEqualTo(tree.firstKey());
            assertThat(table.lastKey()).isEqualTo(tree.lastKey());
            assertThat(table.subMap("", other)).isEqualTo(tree.subMap("", other));
        }
    }

    @Test
    void aTableCannotBeChanged() {
        AttributeTable table = new AttributeTable(new String[] {"a", "1"});

        assertThatThrownBy(() -> table.put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.tailMap("a").put("b", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> table.entrySet().iterator().next().setValue("2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyTableHasNoEnds() {
        assertThat(EMPTY).isEmpty();
        assertThat(EMPTY.comparator()).isNull();
        assertThatThrownBy(EMPTY::firstKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(EMPTY::lastKey).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> EMPTY.entrySet().iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatIsNoNameIsNotThere() {
        AttributeTable table = new AttributeTable(new String[] {"a", "1"});

        assertThat(table.get(new Object())).isNull();
        assertThat(table.containsKey(new Object())).isFalse();
    }
}
