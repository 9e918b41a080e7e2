package org.mifeng.platform.documents;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * Draws {@code <object type="application/x-lines" data="320 296;grid 1,2 3,4;first 1,2 3,4"
 * alt="…">} as closed outlines: after the size of the drawing each part names its pen and the
 * points it goes through. Letters are not drawn here, so that they stay text.
 */
final class LineDrawing implements FSObjectDrawer {
  static final String TYPE = "application/x-lines";

  private static final Color GRID = new Color(0xC3C9D0);
  private static final Color FIRST = new Color(0x0B5F5E);
  private static final Color FIRST_AREA = new Color(0xE2F0EE);
  private static final Color SECOND = new Color(0x7A4D00);
  private static final BasicStroke THIN = new BasicStroke(0.8f);
  private static final BasicStroke FULL = new BasicStroke(1.8f);
  private static final BasicStroke DASHED =
      new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0);

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
    var parts = element.getAttribute("data").split(";", -1);
    var drawnWidth = Double.parseDouble(parts[0].split(" ", -1)[0]);
    var scale =
        AffineTransform.getScaleInstance(
            width / dotsPerPixel / drawnWidth, width / dotsPerPixel / drawnWidth);
    device.drawWithGraphics(
        (float) x,
        (float) y,
        (float) width / dotsPerPixel,
        (float) height / dotsPerPixel,
        canvas -> {
          canvas.transform(scale);
          // What fills an area comes first, so that the grid is seen through it.
          for (var part : parts) {
            if (part.startsWith("first ")) {
              canvas.setColor(FIRST_AREA);
              canvas.fill(outline(part));
            }
          }
          for (int i = 1; i < parts.length; i++) {
            draw(canvas, parts[i]);
          }
        });
    return Map.of();
  }

  private static void draw(Graphics2D canvas, String part) {
    var pen = part.substring(0, part.indexOf(' '));
    canvas.setColor(
        switch (pen) {
          case "first" -> FIRST;
          case "second" -> SECOND;
          default -> GRID;
        });
    canvas.setStroke(
        switch (pen) {
          case "first" -> FULL;
          case "second" -> DASHED;
          default -> THIN;
        });
    canvas.draw(outline(part));
  }

  private static Shape outline(String part) {
    var path = new Path2D.Double();
    for (var point : part.substring(part.indexOf(' ') + 1).split(" ", -1)) {
      var comma = point.indexOf(',');
      var x = Double.parseDouble(point.substring(0, comma));
      var y = Double.parseDouble(point.substring(comma + 1));
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
