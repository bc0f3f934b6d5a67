/**
 * What stands between a folder that anybody may have written and the rest of the portal: looks at every file before any
 * other part reads it, and lets through only what is data. It knows what is allowed, not what is dangerous.
 */
@NullMarked
package vn.thongsuot.procedure.gate;

import org.jspecify.annotations.NullMarked;
