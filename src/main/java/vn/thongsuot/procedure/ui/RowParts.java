package vn.thongsuot.procedure.ui;

/** Pieces of rows that several lists of work have in common, as templates of their renderers. */
public final class RowParts {

    /** A button with the properties {@code action}, {@code actionHelp} and the function {@code act}; none without {@code action}. */
    public static final String BUTTON = """
            ${item.action
              ? html`<vaadin-button theme="small" aria-label="${item.actionHelp}" @click="${act}">${item.action}</vaadin-button>`
              : ''}
            """;

    private RowParts() {}
}
