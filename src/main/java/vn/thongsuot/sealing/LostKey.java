package vn.thongsuot.sealing;

import java.time.Instant;

/**
 * A key that was given up.
 *
 * @param items how many things cannot be read any longer
 */
public record LostKey(String name, Instant givenUpAt, long items) {}
