/// Gold in, scores out, floors that keep them from falling.
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;
