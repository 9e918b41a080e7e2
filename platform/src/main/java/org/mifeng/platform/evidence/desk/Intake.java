package org.mifeng.platform.evidence.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mifeng.ledger.merkle.HashSuite;
import org.mifeng.platform.evidence.Deposits;
import org.mifeng.platform.evidence.Deposits.Issued;
import org.mifeng.platform.evidence.SubmissionReader;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.kernel.Refusal;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Takes a request of deposits, from the API or from the seal page, bytes in and bytes out: nothing
 * is mapped to objects on the way but the deposits themselves.
 */
@Component
class Intake {
  private static final byte[] LIST = "{\"receipts\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LIST_END = "]}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOTHING = new byte[0];

  private final Deposits deposits;

  Intake(Deposits deposits) {
    this.deposits = deposits;
  }

  /** Answers 201 with the receipt, or with all receipts when a list was sent. */
  void take(Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = read(request);
    var asked = SubmissionReader.read(body);
    var key = request.getHeader("Idempotency-Key");
    var digest = key == null ? NOTHING : HashSuite.SHA256.digest(body);
    var issued = deposits.deposit(viewer, asked.submissions(), key, digest);
    if (!asked.batch()) {
      response.setHeader("Location", "/api/v1/deposits/" + issued.getFirst().id());
    }
    var answer = asked.batch() ? join(issued) : issued.getFirst().receipt();
    response.setStatus(HttpServletResponse.SC_CREATED);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }

  /** Length before content: no more is read than one request may have. */
  private static byte[] read(HttpServletRequest request) throws IOException {
    int limit = SubmissionReader.BODY_LIMIT;
    if (request.getContentLengthLong() > limit) {
      throw Refusal.tooLarge("evidence.refusal.body-too-large", limit);
    }
    return request.getInputStream().readNBytes(limit + 1);
  }

  private static byte[] join(List<Issued> issued) {
    int length = issued.stream().mapToInt(one -> one.receipt().length + 1).sum();
    var out = new ByteArrayOutputStream(length + 32);
    out.writeBytes(LIST);
    for (int i = 0; i < issued.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(issued.get(i).receipt());
    }
    out.writeBytes(LIST_END);
    return out.toByteArray();
  }
}
