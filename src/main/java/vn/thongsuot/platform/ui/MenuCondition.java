package vn.thongsuot.platform.ui;

/** Says of one entry of the menu whether the person signed in has anything to do or to see there; the page itself still asks. */
public interface MenuCondition {

    /** Of the view, as its route has it. */
    String path();

    boolean holds();
}
