package org.mifeng.platform.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;

/**
 * Signs PDFs as PAdES baseline B-B (ETSI EN 319 142-1), or B-T when a time-stamp authority is
 * configured. An authority that does not answer costs the time-stamp, not the document.
 */
final class PadesSigner implements DocumentSigner {
  /** Room for the signature, its certificates and a time-stamp token with its own. */
  private static final int SIGNATURE_BYTES = 32 << 10;

  private final SigningKey key;
  private final CadesSignature signature;

  PadesSigner(SigningKey key, @Nullable Stamping stamping) {
    this.key = key;
    this.signature = new CadesSignature(key, stamping);
  }

  @Override
  public Signatory signatory() {
    return key.signatory();
  }

  @Override
  public byte[] sign(byte[] pdf, String title, Instant now) {
    try (var document = Loader.loadPDF(pdf);
        var options = new SignatureOptions();
        var output = new ByteArrayOutputStream(pdf.length + 3 * SIGNATURE_BYTES)) {
      options.setPreferredSignatureSize(SIGNATURE_BYTES);
      var field = new PDSignature();
      field.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      field.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      field.setName(signatory().name());
      field.setReason(title);
      field.setSignDate(AttachedFiles.calendar(now));
      document.addSignature(field, content -> signature.over(content.readAllBytes()), options);
      document.saveIncremental(output);
      return output.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
