/**
 * A made-up province for the demo and the tests: same seed and same day, same people. Writes the tables of organization and
 * membership directly, since no use case of the portal creates thousands of members at once.
 */
@NullMarked
package vn.thongsuot.membership.demo;

import org.jspecify.annotations.NullMarked;
