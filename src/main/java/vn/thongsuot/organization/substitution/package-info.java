/**
 * Who does the work of whom while somebody is away. Keeps it and tells it; who may enter what, and what passes over to a
 * substitute, is decided by the module that has the work.
 */
@NamedInterface("substitution")
@NullMarked
package vn.thongsuot.organization.substitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
