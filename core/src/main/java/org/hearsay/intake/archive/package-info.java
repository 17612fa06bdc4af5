/// Web archives as containers: WARC, ARC and WACZ files as streams of records, and what a server
/// answered as an archive keeps it. Knows nothing of reports.
@NullMarked
package org.hearsay.intake.archive;

import org.jspecify.annotations.NullMarked;
