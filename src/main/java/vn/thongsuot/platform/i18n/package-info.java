/** Texts a user reads, from bundles under {@code texts/}; Vietnamese first, English second. */
@NullMarked
package vn.thongsuot.platform.i18n;

import org.jspecify.annotations.NullMarked;
