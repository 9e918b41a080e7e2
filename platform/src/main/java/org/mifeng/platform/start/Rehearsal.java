package org.mifeng.platform.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run that asks for the public pages as a first visitor would and ends, so that the JVM can write
 * down (JEP 514) what a start needs.
 */
@Component
@ConditionalOnBooleanProperty("mifeng.start.rehearse")
class Rehearsal {
  private static final List<String> PAGES = List.of("/", "/sign-in", "/verify", "/register");

  @EventListener
  void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    var application = ready.getApplicationContext();
    var port = application.getEnvironment().getProperty("local.server.port");
    try (var client = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build();
        client.send(request, BodyHandlers.discarding());
      }
    }
    // Not in this thread: the server would wait for it while it waits for the server.
    Thread.ofPlatform()
        .name("end-of-rehearsal")
        .start(() -> System.exit(SpringApplication.exit(application)));
  }
}
