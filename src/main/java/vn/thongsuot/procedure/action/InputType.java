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
    /** The rows of a repeated group, with the fields that the action reads. */
    ROWS,
    /** The counts of a ballot that grades. */
    BALLOT,
    /** Answers of a start form, each under a name of its own. */
    ANSWERS
}
