/// The case in a browser: a small server on this machine, its pages and what other programs ask of
/// it. The door is [Desk].
@NullMarked
package org.hearsay.app.desk;

import org.jspecify.annotations.NullMarked;
