/// Quantities in the text, what is counted, and the bounds stated on them.
@NullMarked
package org.hearsay.annotation.figure;

import org.jspecify.annotations.NullMarked;
