/** What administrators keep for all procedures: days off and dated parameters. */
@NullMarked
package vn.thongsuot.procedure.ui.settings;

import org.jspecify.annotations.NullMarked;
