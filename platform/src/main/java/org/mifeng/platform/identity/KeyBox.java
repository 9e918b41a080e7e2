package org.mifeng.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.mifeng.platform.database.DataFolder;
import org.springframework.stereotype.Component;

/**
 * Encrypts the little that identity must be able to read again (second-factor secrets, a form kept
 * for a person who must sign in first) under a key outside the database, {@code identity.key} in
 * the keys folder: 32 random bytes, readable by the platform's own user only, made once and never
 * written to a log. AES-256-GCM with a random nonce; what a ciphertext is for is authenticated with
 * it, so one cannot be passed off as another.
 */
@Component
public class KeyBox {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final byte[] encryption;
  private final byte[] authentication;

  private boolean isNew;

  KeyBox(DataFolder data) {
    var master = open(data.folder("keys").resolve("identity.key"));
    this.encryption = derived(master, "mifeng identity encryption v1");
    this.authentication = derived(master, "mifeng identity digest v1");
  }

  /** Whether the key was made by this very start: what an older key has sealed is lost. */
  public boolean isNew() {
    return isNew;
  }

  /**
   * Encrypts.
   *
   * @param purpose what it is for and whose it is; {@link #open} must name the same
   * @return nonce, ciphertext and tag in one piece
   */
  public byte[] seal(String purpose, byte[] plain) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce, purpose);
      var sealed = ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length));
      return sealed.put(nonce).put(cipher.doFinal(plain)).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decrypts; empty when it was sealed under another key or for another purpose, or altered. */
  public Optional<byte[]> open(String purpose, byte[] sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, purpose)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** A digest nobody can compute, or guess at, without the key (HMAC-SHA-256). */
  public byte[] digest(String purpose, String text) {
    return mac(authentication, purpose + "\n" + text);
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(encryption, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derived(byte[] master, String label) {
    return mac(master, label);
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] open(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      var key = Files.readAllBytes(file);
      if (key.length != KEY_BYTES) {
        throw new IllegalStateException(
            file + " is not a key: it holds " + key.length + " bytes instead of " + KEY_BYTES);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void create(Path file) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      DataFolder.create(file, key);
      isNew = true;
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof FileAlreadyExistsException)) {
        throw e;
      }
      // Another node of the same installation was first: its key is the key.
    }
  }
}
