package vn.thongsuot.procedure.ui.ballot;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.PersonChoice;

/** Fields that hold people: first those of the meeting, and by name whoever the portal knows. */
final class PersonBox {

    /** A person in a list, the same whatever is said about it. */
    record Item(PersonId id, String name, @Nullable String detail) {

        static Item of(PersonChoice choice) {
            return new Item(choice.id(), choice.fullName(), choice.detail());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Item item && item.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        String detailOrNothing() {
            return detail == null ? "" : detail;
        }
    }

    private PersonBox() {}

    static ComboBox<Item> one(String label, List<PersonChoice> first, MeetingDesk desk) {
        var box = new ComboBox<Item>(label);
        box.setItems(query -> page(query, first, desk));
        box.setItemLabelGenerator(Item::name);
        box.setRenderer(renderer());
        box.setPlaceholder(Texts.t("form.person.search"));
        box.setClearButtonVisible(true);
        return box;
    }

    static MultiSelectComboBox<Item> several(String label, List<PersonChoice> first, MeetingDesk desk) {
        var box = new MultiSelectComboBox<Item>(label);
        box.setItems(query -> page(query, first, desk));
        box.setItemLabelGenerator(Item::name);
        box.setRenderer(renderer());
        box.setPlaceholder(Texts.t("form.person.search"));
        return box;
    }

    private static LitRenderer<Item> renderer() {
        return LitRenderer.<Item>of("<div class=\"person-choice\">${item.name}<small>${item.detail}</small></div>")
                .withProperty("name", Item::name)
                .withProperty("detail", Item::detailOrNothing);
    }

    private static Stream<Item> page(Query<Item, String> query, List<PersonChoice> first, MeetingDesk desk) {
        String search = query.getFilter().orElse("");
        int limit = query.getOffset() + query.getLimit();
        Map<PersonId, Item> found = new LinkedHashMap<>();
        first.stream()
                .filter(choice -> SearchText.of(choice.fullName()).contains(SearchText.of(search)))
                .forEach(choice -> found.put(choice.id(), Item.of(choice)));
        desk.people(search, limit).forEach(choice -> found.putIfAbsent(choice.id(), Item.of(choice)));
        return found.values().stream().skip(query.getOffset()).limit(query.getLimit());
    }
}
