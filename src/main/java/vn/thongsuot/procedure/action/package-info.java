/**
 * The operations that domain modules offer to models: methods with {@link vn.thongsuot.procedure.action.ModelAction}, their
 * typed inputs, and the catalogue made of them.
 */
@NamedInterface("action")
@NullMarked
package vn.thongsuot.procedure.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
