/// The tool people run: the command line over the library.
@NullMarked
package org.hearsay.app;

import org.jspecify.annotations.NullMarked;
