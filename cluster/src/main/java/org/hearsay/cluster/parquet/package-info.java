/// What the job reads and writes as Parquet: the same records as its JSON Lines, in columns.
@NullMarked
package org.hearsay.cluster.parquet;

import org.jspecify.annotations.NullMarked;
