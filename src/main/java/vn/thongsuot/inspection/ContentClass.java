package vn.thongsuot.inspection;

/**
 * What the content of an inspection is counted under in official statistics. Forms write {@link #code}; the table {@code
 * inspection_content_class} says from when to when a class is in use.
 */
public enum ContentClass {
    WORKING_RULES("workingRules"),
    ETHICS("ethics"),
    UNITY("unity"),
    FORBIDDEN("forbidden"),
    POPULATION("population"),
    CORRUPTION("corruption"),
    RESPONSIBILITY("responsibility"),
    LAND("land"),
    FINANCE("finance"),
    ASSETS("assets"),
    OTHER("other");

    private final String code;

    ContentClass(String code) {
        this.code = code;
    }

    /** As forms and the tables write it. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is no such class */
    public static ContentClass of(String code) {
        for (ContentClass candidate : values()) {
            if (candidate.code.equals(code)) {
                return candidate;
            }
        }
        throw new IllegalArgumentException("No content class " + code);
    }
}
