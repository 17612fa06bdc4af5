package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WebAddressTest {

  @Test
  void writesOneAddressInOneWay() throws FetchFailure {
    assertThat(WebAddress.of("HTTPS://Courier.Example:443").toString())
        .isEqualTo("https://courier.example/");
    assertThat(WebAddress.of("http://courier.example:8080/a b?q=ä#top").toString())
        .isEqualTo("http://courier.example:8080/a%20b?q=%C3%A4");
    assertThat(WebAddress.of("http://courier.example?x=1").toString())
        .isEqualTo("http://courier.example/?x=1");
    assertThat(WebAddress.of("https://bürger.example/fähre").toString())
        .isEqualTo("https://xn--brger-kva.example/f%C3%A4hre");
    assertThat(WebAddress.of("http://courier.example./100%").toString())
        .isEqualTo("http://courier.example/100%25");
    assertThat(WebAddress.of(" http://[2001:DB8::1]:81/a ").toString())
        .isEqualTo("http://[2001:db8::1]:81/a");
    assertThat(WebAddress.of("http://a_b.courier.example/").toUri().getRawPath()).isEqualTo("/");
  }

  @Test
  void refusesWhatIsNoWebAddress() {
    for (String bad :
        List.of(
            "file:///etc/hosts",
            "ftp://courier.example/a",
            "javascript:alert(1)",
            "courier.example/a",
            "http:/courier.example",
            "http://",
            "http://:80/",
            "http://editor:secret@courier.example/",
            "http://courier.example:0/",
            "http://courier.example:99999/",
            "http://courier.example:8a/",
            "http://courier.example\\@inside.example/",
            "http://courier%2eexample/",
            "http://courier..example/",
            "http://[fe80::1%25eth0]/",
            "http://[::1/",
            "http://courier.example/a\r\nHost: inside.example",
            "http://" + "a".repeat(300) + "/",
            "http://courier.example/" + "a".repeat(5000))) {
      assertThatThrownBy(() -> WebAddress.of(bad))
          .as(bad)
          .isInstanceOf(FetchFailure.class)
          .extracting(e -> ((FetchFailure) e).fault())
          .isEqualTo(FetchFault.BAD_ADDRESS);
    }
  }

  /// RFC 3986, 5.4, with an invented host.
  @Test
  void resolvesReferences() throws FetchFailure {
    WebAddress base = WebAddress.of("http://a.example/b/c/d;p?q");
    String[][] cases = {
      {"g", "http://a.example/b/c/g"},
      {"./g", "http://a.example/b/c/g"},
      {"g/", "http://a.example/b/c/g/"},
      {"/g", "http://a.example/g"},
      {"//g.example", "http://g.example/"},
      {"?y", "http://a.example/b/c/d;p?y"},
      {"g?y", "http://a.example/b/c/g?y"},
      {"#s", "http://a.example/b/c/d;p?q"},
      {"", "http://a.example/b/c/d;p?q"},
      {".", "http://a.example/b/c/"},
      {"..", "http://a.example/b/"},
      {"../g", "http://a.example/b/g"},
      {"../../g", "http://a.example/g"},
      {"../../../g", "http://a.example/g"},
      {"/./g", "http://a.example/g"},
      {"g;x=1/../y", "http://a.example/b/c/y"},
      {"g?y/../x", "http://a.example/b/c/g?y/../x"},
      {"https://g.example/h", "https://g.example/h"},
    };
    for (String[] each : cases) {
      assertThat(base.resolve(each[0]).toString()).as(each[0]).isEqualTo(each[1]);
    }
  }
}
