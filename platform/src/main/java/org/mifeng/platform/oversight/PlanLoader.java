package org.mifeng.platform.oversight;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.mifeng.platform.identity.Transactions;
import org.mifeng.platform.identity.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Takes in the plans of the city pack ({@code plan-*.yaml}) at every start: a text that is new
 * becomes a version. A plan made up for a demonstration is taken into one only.
 */
@Component
@DependsOn("org.mifeng.platform.registry.city.CityLoader")
class PlanLoader implements InitializingBean {
  private static final Logger log = LoggerFactory.getLogger(PlanLoader.class);

  private final Plans plans;
  private final PlanVersionStore store;
  private final Transactions transactions;
  private final String pack;
  private final boolean demo;

  PlanLoader(
      Plans plans,
      PlanVersionStore store,
      Transactions transactions,
      @Value("${mifeng.city.pack:classpath:content/city/hangzhou}") String pack,
      @Value("${mifeng.demo:false}") boolean demo) {
    this.plans = plans;
    this.store = store;
    this.transactions = transactions;
    this.pack = pack;
    this.demo = demo;
  }

  @Override
  public void afterPropertiesSet() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver()
            .getResources(pack.replaceAll("/+$", "") + "/plan-*.yaml");
    Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
    for (var file : files) {
      load(file);
    }
  }

  private void load(Resource file) throws IOException {
    String text;
    try (var stream = file.getInputStream()) {
      text = new String(stream.readNBytes(4 * PlanFile.LARGEST), StandardCharsets.UTF_8);
    }
    var viewer = Viewer.system("city-pack");
    transactions.run(
        viewer,
        () -> {
          try {
            var head = PlanReader.read(text, store.listDepartments().keySet()).head();
            if (demo || !head.standing().demo()) {
              plans.takeFromPack(viewer, head.code(), text);
            }
          } catch (PlanFault fault) {
            log.error("{}: {}", file.getFilename(), fault.getMessage());
            throw new IllegalStateException(file.getFilename() + ":" + fault.getMessage(), fault);
          }
        });
  }
}
