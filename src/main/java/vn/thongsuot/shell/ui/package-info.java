/** The layout around every view, the home page, and what is shown when something goes wrong. */
@NullMarked
package vn.thongsuot.shell.ui;

import org.jspecify.annotations.NullMarked;
