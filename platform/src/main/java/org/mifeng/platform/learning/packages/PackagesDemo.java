package org.mifeng.platform.learning.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mifeng.platform.identity.Accounts;
import org.mifeng.platform.identity.Seats;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Wording;
import org.mifeng.platform.learning.packages.CoursePackage.About;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A made-up package for a demonstration, handed in by the city and waiting for a second person. */
@Component
@ConditionalOnBooleanProperty("mifeng.demo")
class PackagesDemo {
  private static final String FOLDER = "content/learning/packages-demo/";
  private static final List<String> FILES =
      List.of("imsmanifest.xml", "index.html", "course.css", "course.js");
  private static final Viewer DEMO = Viewer.system("demo");
  private static final int MINUTES = 3;

  private final CoursePackages packages;
  private final Accounts accounts;
  private final Seats seats;

  PackagesDemo(CoursePackages packages, Accounts accounts, Seats seats) {
    this.packages = packages;
    this.accounts = accounts;
    this.seats = seats;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    accounts.findByLogin(DEMO, "demo-city").stream()
        .flatMap(account -> seats.listHeld(DEMO, account.id()).stream())
        .limit(1)
        .flatMap(grant -> seats.standing(grant.id()).stream())
        .map(standing -> standing.viewer())
        .filter(viewer -> packages.list(viewer).isEmpty())
        .forEach(viewer -> packages.handIn(viewer, about(), zip()));
  }

  private static About about() {
    var lines = new String(read("about.txt"), StandardCharsets.UTF_8).lines().toList();
    return new About(new Wording(lines.get(0), lines.get(1)), lines.get(2), lines.get(3), MINUTES);
  }

  static byte[] zip() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var name : FILES) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(read(name));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] read(String name) {
    try {
      return new ClassPathResource(FOLDER + name).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
