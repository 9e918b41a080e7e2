package org.mifeng.platform.documents;

import java.net.URI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the key that signs documents, when there is one. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {
  /** An adapter to another seal, marked {@code @Primary}, goes before it. */
  @Bean
  @ConditionalOnProperty("mifeng.documents.signing.key-store")
  DocumentSigner padesSigner(DocumentsProperties properties) {
    var signing = properties.documents().signing();
    var file = signing.keyStore();
    if (file == null) {
      throw new IllegalStateException("mifeng.documents.signing.key-store is empty");
    }
    var key = SigningKey.open(file, signing.password().toCharArray());
    var url = signing.timestampUrl();
    return new PadesSigner(
        key, url == null || url.isBlank() ? null : new Stamping(URI.create(url)));
  }
}
