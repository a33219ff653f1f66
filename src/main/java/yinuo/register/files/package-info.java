/**
 * The register from and to Excel files: the dry run of a file, taking it over, handing the register out. Start with
 * {@link yinuo.register.files.RegisterImport}.
 */
@NullMarked
package yinuo.register.files;

import org.jspecify.annotations.NullMarked;
