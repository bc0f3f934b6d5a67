package vn.thongsuot.procedure.action;

/** What an input of an action is, as a designer understands it. */
public enum InputType {
    TEXT,
    DATE,
    NUMBER,
    BOOLEAN,
    PERSON,
    PERSONS,
    UNIT,
    /** The id of a record of a domain module, chosen from a list of a form. */
    RECORD,
    CHOICE,
    BALLOT,
    /** Answers of a start form, each under a name of its own. */
    ANSWERS
}
