/** The rules of appointment and planning, pure functions with their sources, and what they are asked about a person. */
@NullMarked
package vn.thongsuot.cadre.rule;

import org.jspecify.annotations.NullMarked;
