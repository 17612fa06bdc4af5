package org.hearsay.intake.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, loopback",
    "127.255.255.254, loopback",
    "0.0.0.0, unspecified",
    "0.1.2.3, unspecified",
    "10.0.0.1, private",
    "172.16.0.1, private",
    "172.31.255.255, private",
    "192.168.1.1, private",
    "100.64.0.1, provider",
    "100.127.255.255, provider",
    "169.254.0.1, link-local",
    "169.254.169.254, metadata",
    "168.63.129.16, metadata",
    "100.100.100.200, metadata",
    "192.0.0.1, reserved",
    "192.0.2.1, examples",
    "198.18.0.1, benchmarks",
    "198.19.255.255, benchmarks",
    "198.51.100.7, examples",
    "203.0.113.7, examples",
    "192.88.99.1, 6to4",
    "224.0.0.1, multicast",
    "239.255.255.255, multicast",
    "240.0.0.1, reserved",
    "255.255.255.255, reserved",
    "'::', unspecified",
    "'::1', loopback",
    "'::7f00:1', IPv4",
    "'64:ff9b::5db8:d70e', NAT64",
    "'64:ff9b:1::1', NAT64",
    "'100::1', reserved",
    "'2001::1', Teredo",
    "'2001:0:4136:e378:8000:63bf:3fff:fdd2', Teredo",
    "'2001:2::1', benchmarks",
    "'2001:20::1', reserved",
    "'2001:db8::1', examples",
    "'2002:7f00:1::', 6to4",
    "'2002:5db8:d70e::1', 6to4",
    "'3fff::1', examples",
    "'4000::1', no public",
    "'fc00::1', private",
    "'fd00:ec2::254', metadata",
    "'fd12:3456::1', private",
    "'fe80::1', link-local",
    "'fec0::1', private",
    "'ff02::1', multicast",
  })
  void refusesWhatIsNotPublic(String address, String why) throws UnknownHostException {
    assertThat(AddressPolicy.refusal("courier.example", InetAddress.getByName(address)))
        .contains(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.215.14",
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "169.253.255.255",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "11.0.0.1",
        "128.0.0.1",
        "126.255.255.255",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "2a00:1450:4001:81c::200e",
        "2003::1",
        "2001:4860:4860::8888"
      })
  void letsPublicAddressesPass(String address) throws UnknownHostException {
    assertThat(AddressPolicy.refusal("courier.example", InetAddress.getByName(address))).isNull();
  }

  /// Java makes an IPv4 address of these before anyone can look; that they were written so is
  /// enough.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:a00:1]",
        "[::ffff:93.184.215.14]"
      })
  void refusesMappedAddresses(String host) throws UnknownHostException {
    assertThat(AddressPolicy.refusal(host, InetAddress.getByName(host)))
        .contains("IPv4 address within");
  }

  /// A name server may answer with a mapped address as well; what it means counts.
  @Test
  void judgesMappedAnswersByWhatTheyMean() throws UnknownHostException {
    byte[] mapped = new byte[16];
    mapped[10] = (byte) 0xFF;
    mapped[11] = (byte) 0xFF;
    mapped[12] = 10;
    assertThat(AddressPolicy.refusal("courier.example", InetAddress.getByAddress(mapped)))
        .contains("private");
  }
}
