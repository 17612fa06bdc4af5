/// From bytes to reports. The only room that may see files, the network, HTML and archive
/// libraries. An input that cannot be read is data too: it comes out as
/// [org.hearsay.intake.Received.Skipped].
@NullMarked
package org.hearsay.intake;

import org.jspecify.annotations.NullMarked;
