package org.hearsay.annotation.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.report.Outlet;
import org.junit.jupiter.api.Test;

final class MastheadsTest {
  private static final Outlet NAMED = new Outlet("The Harbour Courier", "courier.example");
  private static final Outlet BARE = new Outlet(null, "courier.example");

  @Test
  void callsAnOutletAsItCallsItself() {
    Outlet own = new Outlet("Reuters Harbour Desk", "reuters.com");
    assertThat(Mastheads.ofOutlets(List.of(own)).of(own)).isEqualTo("Reuters Harbour Desk");
  }

  @Test
  void knowsAHostAndThoseBelowIt() {
    Mastheads none = Mastheads.ofOutlets(List.of());
    assertThat(none.of(new Outlet(null, "reuters.com"))).isEqualTo("Reuters");
    assertThat(none.ofHost("www.reuters.com")).isEqualTo("Reuters");
    assertThat(none.ofHost("harbour.reuters.com")).isEqualTo("Reuters");
    assertThat(none.ofHost("notreuters.com")).isEqualTo("notreuters.com");
    assertThat(none.ofHost("com")).isEqualTo("com");
  }

  @Test
  void takesTheNameThatAnotherReportOnTheHostGives() {
    assertThat(Mastheads.ofOutlets(List.of(BARE, NAMED)).of(BARE)).isEqualTo("The Harbour Courier");
    assertThat(Mastheads.ofOutlets(List.of(BARE)).of(BARE)).isEqualTo("courier.example");
  }

  @Test
  void leavesTheHostWhereReportsGiveItTwoNames() {
    Outlet other = new Outlet("The Hill Courier", "courier.example");
    assertThat(Mastheads.ofOutlets(List.of(NAMED, other, BARE)).of(BARE))
        .isEqualTo("courier.example");
  }
}
