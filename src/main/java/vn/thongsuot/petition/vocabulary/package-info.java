/** What petitions offer to models: actions, lists and facts. */
@NullMarked
package vn.thongsuot.petition.vocabulary;

import org.jspecify.annotations.NullMarked;
