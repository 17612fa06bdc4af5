/// Who says so: source, cue and content of every attribution, and the credits given to other
/// outlets.
@NullMarked
package org.hearsay.annotation.attribution;

import org.jspecify.annotations.NullMarked;
