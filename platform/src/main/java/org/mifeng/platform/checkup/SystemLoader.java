package org.mifeng.platform.checkup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import org.mifeng.index.form.SystemReader;
import org.mifeng.index.form.SystemWriter;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Brings the indicator systems that come with the platform in and publishes them, at the first
 * start that has them: the default of the library, and those in {@code content/checkup/systems}.
 * What the city decides about them afterwards stays.
 */
@Component
class SystemLoader implements InitializingBean {
  private static final Logger log = LoggerFactory.getLogger(SystemLoader.class);
  private static final List<String> FURTHER = List.of("park.yaml");
  private static final Viewer PLATFORM = Viewer.system("checkup.systems");

  private final Systems systems;
  private final Transactions transactions;
  private final SystemStore store;

  SystemLoader(Systems systems, Transactions transactions, SystemStore store) {
    this.systems = systems;
    this.transactions = transactions;
    this.store = store;
  }

  @Override
  public void afterPropertiesSet() {
    load(SystemReader.builtInFile());
    for (var name : FURTHER) {
      load(file(name));
    }
  }

  private static byte[] file(String name) {
    try (var in = new ClassPathResource("content/checkup/systems/" + name).getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings a file in unless a version of its name is there. */
  void load(byte[] yaml) {
    var system = SystemReader.read(yaml).require();
    var head = system.head();
    transactions.run(
        PLATFORM,
        () ->
            store.list().stream()
                .filter(version -> version.label().system().equals(head.id()))
                .filter(version -> version.label().version().equals(head.version()))
                .findFirst()
                .ifPresentOrElse(
                    there -> {
                      var sha256 = HexFormat.of().formatHex(SystemWriter.digests(system).sha256());
                      if (!there.sha256().equals(sha256)) {
                        log.warn(
                            "Indicator system {} {} of this release has other content than the one in use: it needs a version of its own",
                            head.id(),
                            head.version());
                      }
                    },
                    () -> {
                      var id = systems.add(PLATFORM, system, yaml);
                      systems.publish(PLATFORM, id, head.status().zh());
                    }));
  }
}
