package org.hearsay.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameIndexTest {
  private final NameIndex index = new NameIndex();
  private final Cluster first = new Cluster("Ada Sollis", false, true);
  private final Cluster second = new Cluster("Ben Sollis", false, true);

  @Test
  void findsTheLastNameThatWordsEnd() {
    index.file(first, "Ada Sollis");
    index.file(second, "Ben Sollis");
    assertThat(index.lastThat(c -> true, index.endingIn("Sollis"))).isSameAs(second);
    assertThat(index.lastThat(c -> c != second, index.endingIn("Sollis"))).isSameAs(first);
    assertThat(index.lastThat(c -> true, index.beginningWith("Ada"))).isSameAs(first);
    assertThat(index.lastThat(c -> true, index.endingIn("Ada"))).isNull();
  }

  @Test
  void passesOverTheNameAClusterHadBefore() {
    index.file(first, "Ada Sollis");
    index.file(second, "Ben Sollis");
    index.file(first, "Ada Sollis Marr");
    assertThat(index.lastThat(c -> true, index.endingIn("Sollis"))).isSameAs(second);
    assertThat(index.lastThat(c -> true, index.endingIn("Marr"))).isSameAs(first);
    assertThat(index.lastThat(c -> true, index.endOf("Judge Ada Sollis Marr"))).isSameAs(first);
    assertThat(index.lastThat(c -> true, index.endOf("Judge Ada Sollis"))).isNull();
  }

  @Test
  void keepsTheOrderInWhichClustersCame() {
    index.file(first, "Ada");
    index.file(second, "Ben Sollis");
    index.file(first, "Ada Sollis");
    assertThat(index.lastThat(c -> true, index.endingIn("Sollis"))).isSameAs(second);
    assertThat(index.later(first, second)).isSameAs(second);
    assertThat(index.later(first, null)).isSameAs(first);
  }
}
