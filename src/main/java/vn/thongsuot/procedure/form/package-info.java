/** Forms: what a {@code .form} file may say, and the check of answers against it. Knows nothing of how a form is drawn. */
@NullMarked
package vn.thongsuot.procedure.form;

import org.jspecify.annotations.NullMarked;
