package org.mifeng.platform.registry.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mifeng.platform.audit.Audit;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Loads the city pack at every start: what it names is written, what it no longer names stays.
 * Sample parks are loaded only into a demonstration city.
 */
@Component
class CityLoader implements InitializingBean {
  private static final Logger log = LoggerFactory.getLogger(CityLoader.class);

  private final CityProperties properties;
  private final ResourceLoader resources;
  private final CityStore store;
  private final Transactions transactions;
  private final Audit audit;
  private final boolean demo;

  CityLoader(
      CityProperties properties,
      ResourceLoader resources,
      CityStore store,
      Transactions transactions,
      Audit audit,
      @Value("${mifeng.demo:false}") boolean demo) {
    this.properties = properties;
    this.resources = resources;
    this.store = store;
    this.transactions = transactions;
    this.audit = audit;
    this.demo = demo;
  }

  @Override
  public void afterPropertiesSet() {
    load(PackReader.read(this::text));
  }

  /** Writes the pack; nothing of it when any row is refused. */
  void load(CityPack pack) {
    var viewer = Viewer.system("city-pack");
    transactions.run(
        viewer,
        () -> {
          if (store.write(pack, demo)) {
            audit.record(viewer, "registry.city-loaded", pack.city().code());
            log.info("City {} loaded from {}", pack.city().name().en(), properties.pack());
          }
        });
  }

  private String text(String file) {
    var folder = properties.pack().replaceAll("/+$", "");
    var resource = resources.getResource(folder + "/" + file);
    try (var stream = resource.getInputStream()) {
      return new String(stream.readNBytes(4 * PackFile.LARGEST), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new PackFault(folder + "/" + file, 0, "cannot be read");
    }
  }
}
