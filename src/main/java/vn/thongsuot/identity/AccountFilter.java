package vn.thongsuot.identity;

/**
 * Which accounts to list.
 *
 * @param search part of the user name or the name; empty for all
 */
public record AccountFilter(String search, boolean administratorsOnly, boolean lockedOnly) {}
