/// The way to the web: from an address to what a server answered, politely and within bounds. Names
/// are resolved once and the very address that was judged is the one connected to.
@NullMarked
package org.hearsay.intake.fetch;

import org.jspecify.annotations.NullMarked;
