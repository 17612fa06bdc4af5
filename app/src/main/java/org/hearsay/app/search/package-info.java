/// Search in a case: a query as a person types it, the places it is found at. The door is [Search].
@NullMarked
package org.hearsay.app.search;

import org.jspecify.annotations.NullMarked;
