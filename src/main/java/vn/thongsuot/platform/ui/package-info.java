/** The UI kit shared by all views: small pieces, each of one look, no framework. */
@NullMarked
package vn.thongsuot.platform.ui;

import org.jspecify.annotations.NullMarked;
