/// Which reports tell of one event, and who takes part in it across reports.
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
