package org.mifeng.platform.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="application/x-qr" data="…" alt="…">} as a QR code of filled squares,
 * sharp at any size.
 */
final class QrDrawing implements FSObjectDrawer {
  static final String TYPE = "application/x-qr";

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    var squares =
        squares(matrix(element.getAttribute("data")), Math.min(width, height) / dotsPerPixel);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        canvas -> {
          canvas.setColor(Color.BLACK);
          canvas.fill(squares);
        });
    return Map.of();
  }

  private static Shape squares(BitMatrix matrix, double edge) {
    var size = edge / matrix.getWidth();
    var path = new Path2D.Double();
    for (var row = 0; row < matrix.getHeight(); row++) {
      for (var column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row)) {
          path.append(new Rectangle2D.Double(column * size, row * size, size, size), false);
        }
      }
    }
    return path;
  }

  private static BitMatrix matrix(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  0,
                  EncodeHintType.CHARACTER_SET,
                  "UTF-8"));
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
