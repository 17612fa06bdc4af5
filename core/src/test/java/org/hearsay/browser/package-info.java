/// A browser for the tests of pages.
@NullMarked
package org.hearsay.browser;

import org.jspecify.annotations.NullMarked;
