/** What a procedure's folder says, read into plain records; knows neither the engine nor the database. */
@NullMarked
package vn.thongsuot.procedure.model;

import org.jspecify.annotations.NullMarked;
