/// Lists of articles as sites publish them: feeds (RSS, Atom, JSON Feed), lists of feeds (OPML) and
/// sitemaps. From text to plain records; fetches nothing and knows nothing of reports.
@NullMarked
package org.hearsay.intake.feed;

import org.jspecify.annotations.NullMarked;
