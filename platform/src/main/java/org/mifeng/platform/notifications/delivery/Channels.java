package org.mifeng.platform.notifications.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The ways out that are set up: mail, gateways, and adapters of others. */
@Component
class Channels {
  private final List<Channel> all;

  Channels(DeliveryProperties properties, ObjectProvider<Channel> beans) {
    var found = new ArrayList<>(beans.stream().toList());
    properties.gateways().forEach((name, gateway) -> found.add(new GatewayChannel(name, gateway)));
    found.sort(Comparator.comparing(Channel::addressed).thenComparing(Channel::name));
    this.all = List.copyOf(found);
  }

  /** Mail first. */
  List<Channel> all() {
    return all;
  }

  Optional<Channel> find(String name) {
    return all.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** The first way to reach an address of this kind. */
  Optional<Channel> first(AddressKind kind) {
    return all.stream().filter(channel -> channel.addressed() == kind).findFirst();
  }
}
