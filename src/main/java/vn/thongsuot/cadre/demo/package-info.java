/**
 * Posts, terms, plans and records for the demo province, made from the positions that are there. Writes the module's tables
 * directly: no use case of the portal enters years of history at once.
 */
@NullMarked
package vn.thongsuot.cadre.demo;

import org.jspecify.annotations.NullMarked;
