/// What is claimed, by how many reports and how many independent origins, and who differs.
@NullMarked
package org.hearsay.finding.claim;

import org.jspecify.annotations.NullMarked;
