package org.mifeng.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts attachments into a PDF as associated files (ISO 19005-3 §6.8). */
final class AttachedFiles {
  private AttachedFiles() {}

  static void attach(PDDocument pdf, List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    var files = new TreeMap<String, PDComplexFileSpecification>();
    var associated = new COSArray();
    for (var attachment : attachments) {
      var file = file(pdf, attachment);
      files.put(attachment.name(), file);
      associated.add(file);
    }
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    var catalog = pdf.getDocumentCatalog();
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }

  private static PDComplexFileSpecification file(PDDocument pdf, Attachment attachment)
      throws IOException {
    // Without a filter the bytes stand in the PDF as they are.
    var content = new PDEmbeddedFile(pdf, new ByteArrayInputStream(attachment.content()));
    content.setSubtype(attachment.mediaType());
    content.setSize(attachment.content().length);
    content.setCreationDate(calendar(attachment.madeAt()));
    content.setModDate(calendar(attachment.madeAt()));
    var file = new PDComplexFileSpecification();
    file.setFile(attachment.name());
    file.setFileUnicode(attachment.name());
    file.setFileDescription(attachment.description());
    file.setEmbeddedFile(content);
    file.setEmbeddedFileUnicode(content);
    file.getCOSObject().setName(COSName.getPDFName("AFRelationship"), attachment.relation().word());
    return file;
  }

  /** The form in which PDFs keep times. */
  static GregorianCalendar calendar(Instant instant) {
    return GregorianCalendar.from(instant.atZone(ZoneOffset.UTC));
  }
}
