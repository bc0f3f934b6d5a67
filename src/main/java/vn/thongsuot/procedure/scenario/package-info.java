/**
 * Plays the scenarios of the procedure folders on the real portal and says what went otherwise than expected. Active only
 * with the profile {@code scenario}, on a database that may be thrown away: it acts as whoever a step asks for.
 */
@NamedInterface("scenario")
@NullMarked
package vn.thongsuot.procedure.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
