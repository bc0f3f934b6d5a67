package vn.thongsuot.procedure.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.Threshold;

/**
 * A line of a ballot paper: a question, a candidate or a form.
 *
 * @param key of the question or form, or the id of the person
 * @param label as it stands on the paper
 * @param own what this line must reach where it differs from the others
 */
public record BallotOption(
        String key, String label, @Nullable Threshold own) {

    /** The line of a paper that asks one question only. */
    public static final BallotOption QUESTION = new BallotOption("question", "", null);

    static final List<BallotOption> ONE_QUESTION = List.of(QUESTION);

    /** Key of the line among forms by which a voter asks for none of them. */
    private static final String NO_FORM = "none";

    public static BallotOption of(String key, String label) {
        return new BallotOption(key, label, null);
    }

    boolean isNoForm() {
        return key.equals(NO_FORM);
    }
}
