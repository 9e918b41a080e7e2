package org.mifeng.platform.identity.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where an attempt came from, as far as counting goes: an IPv4 address, or the /64 of an IPv6
 * address, since a household or an attacker has all of it.
 */
record Network(String value) {
  static Network of(String remoteAddress) {
    if (remoteAddress.length() > 64 || !remoteAddress.matches("[0-9a-fA-F.:%a-z]+")) {
      return new Network("unknown");
    }
    try {
      var zone = remoteAddress.indexOf('%');
      var bare = zone < 0 ? remoteAddress : remoteAddress.substring(0, zone);
      var address = InetAddress.ofLiteral(bare);
      if (address instanceof Inet6Address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, 8, 16, (byte) 0);
        return new Network(InetAddress.getByAddress(bytes).getHostAddress() + "/64");
      }
      return new Network(address.getHostAddress());
    } catch (IllegalArgumentException | UnknownHostException e) {
      return new Network("unknown");
    }
  }
}
