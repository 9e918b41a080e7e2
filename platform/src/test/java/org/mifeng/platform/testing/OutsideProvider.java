package org.mifeng.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * The outside identity provider every test application knows. It listens only while a test that
 * signs in there has started it on {@link #PORT}.
 */
@Configuration(proxyBeanMethods = false)
public class OutsideProvider {
  /** Where it listens once started. */
  public static final int PORT = freePort();

  @Bean
  ClientRegistrationRepository outsideProviders() {
    var at = "http://127.0.0.1:" + PORT + "/default/";
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId("outside")
            .clientName("Outside provider")
            .clientId("mifeng")
            .clientSecret("secret")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
            .scope("openid")
            .issuerUri("http://127.0.0.1:" + PORT + "/default")
            .authorizationUri(at + "authorize")
            .tokenUri(at + "token")
            .jwkSetUri(at + "jwks")
            .userNameAttributeName("sub")
            .build());
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
