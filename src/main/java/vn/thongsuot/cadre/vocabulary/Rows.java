package vn.thongsuot.cadre.vocabulary;

import java.util.Map;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;

/** Rows of a repeated group that stand for persons: those with a field {@code person}. */
final class Rows {

    private Rows() {}

    static Optional<PersonId> person(Object row) {
        return row instanceof Map<?, ?> answers && answers.get(Fields.PERSON) != null
                ? Optional.of(new PersonId(Long.parseLong(String.valueOf(answers.get(Fields.PERSON)))))
                : Optional.empty();
    }
}
