package org.mifeng.platform.identity.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.mifeng.platform.database.DataFolder;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.web.Shell;
import org.mifeng.platform.web.Shells;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the platform is, for the operator: parts that can fail, memory, disk, since when it runs. */
@Controller
class HealthController {
  private final HealthContributorRegistry registry;
  private final DataFolder data;
  private final Shells shells;

  HealthController(HealthContributorRegistry registry, DataFolder data, Shells shells) {
    this.registry = registry;
    this.data = data;
    this.shells = shells;
  }

  @GetMapping("/health")
  @Allows(Permission.OPERATE)
  String show(HttpServletRequest request, Model model) {
    var parts =
        registry.stream()
            .filter(entry -> entry.contributor() instanceof HealthIndicator)
            .map(entry -> part(entry.name(), (HealthIndicator) entry.contributor()))
            .toList();
    var well = parts.stream().allMatch(HealthPage.Part::isWell);
    model.addAttribute("page", new HealthPage(well, parts, readings(shells.of(request))));
    return "identity/desk/health";
  }

  private static HealthPage.Part part(String name, HealthIndicator indicator) {
    var health = indicator.health();
    return new HealthPage.Part(name, health == null ? "UNKNOWN" : health.getStatus().getCode());
  }

  private List<HealthPage.Reading> readings(Shell shell) {
    var runtime = ManagementFactory.getRuntimeMXBean();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    var started = Instant.ofEpochMilli(runtime.getStartTime());
    return List.of(
        new HealthPage.Reading("identity.health.since", shell.time(started)),
        new HealthPage.Reading(
            "identity.health.memory",
            shell.bytes(heap.getUsed()) + " / " + shell.bytes(heap.getMax())),
        new HealthPage.Reading("identity.health.disk", shell.bytes(freeSpace())),
        new HealthPage.Reading("identity.health.data", data.path().toString()),
        new HealthPage.Reading("identity.health.java", Runtime.version().toString()));
  }

  private long freeSpace() {
    try {
      return Files.getFileStore(data.path()).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
