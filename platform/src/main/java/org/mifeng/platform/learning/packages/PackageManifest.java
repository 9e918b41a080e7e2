package org.mifeng.platform.learning.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.kernel.Refusal;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The manifest of a package (IMS content packaging 1.1.2 as SCORM 1.2 uses it): its title and what
 * is played in which order. A document type is refused, so that no entity is ever resolved.
 */
final class PackageManifest {
  private static final int LARGEST = 1 << 20;
  private static final int MOST_SCOS = 50;
  private static final int DEEPEST = 10;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_DATA = 4096;
  private static final Pattern APPENDED = Pattern.compile("[A-Za-z0-9._~!$&()*+,;=:@/?%#-]{0,500}");
  private static final Pattern POINTS = Pattern.compile("[0-9]{1,3}([.][0-9]{1,7})?");

  private final Set<String> files;
  private final Element root;
  private final String base;
  private final List<Sco> scos = new ArrayList<>();

  private PackageManifest(Element root, Set<String> files) {
    this.root = root;
    this.files = files;
    this.base = base(root) + child(root, "resources").map(PackageManifest::base).orElse("");
  }

  /** What a manifest says. */
  record Read(String title, List<Sco> scos) {}

  /**
   * Reads it.
   *
   * @param files paths of the package
   * @throws Refusal 422 with the check it fails
   */
  static Read read(byte[] xml, Set<String> files) {
    if (xml.length > LARGEST) {
      throw fault("manifest");
    }
    return new PackageManifest(parse(xml), files).read();
  }

  private static Refusal fault(String which, Object... arguments) {
    return Refusal.invalid("learning.packages.fault." + which, arguments);
  }

  private static Element parse(byte[] xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (SAXException | IOException malformed) {
      throw fault("manifest");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Read read() {
    if (!"manifest".equals(root.getLocalName())) {
      throw fault("manifest");
    }
    var version =
        child(root, "metadata")
            .flatMap(one -> child(one, "schemaversion"))
            .map(PackageManifest::text);
    if (version.filter(one -> !one.equals("1.2")).isPresent()) {
      throw fault("version", cut(version.get(), LONGEST_TITLE));
    }
    var organisation = organisation();
    items(organisation, 1);
    if (scos.isEmpty()) {
      throw fault("nothing-to-play");
    }
    var title = child(organisation, "title").map(PackageManifest::text).orElse("");
    return new Read(
        cut(title.isEmpty() ? scos.getFirst().title() : title, LONGEST_TITLE), List.copyOf(scos));
  }

  private Element organisation() {
    var all = child(root, "organizations").orElseThrow(() -> fault("nothing-to-play"));
    var wanted = all.getAttribute("default");
    var each = children(all, "organization");
    return each.stream()
        .filter(one -> one.getAttribute("identifier").equals(wanted))
        .findFirst()
        .or(() -> each.stream().findFirst())
        .orElseThrow(() -> fault("nothing-to-play"));
  }

  private void items(Element parent, int depth) {
    if (depth > DEEPEST) {
      throw fault("manifest");
    }
    for (var item : children(parent, "item")) {
      var reference = item.getAttribute("identifierref");
      if (!reference.isEmpty()) {
        if (scos.size() == MOST_SCOS) {
          throw fault("many-parts", MOST_SCOS);
        }
        scos.add(sco(item, reference));
      }
      items(item, depth + 1);
    }
  }

  private Sco sco(Element item, String reference) {
    var resource =
        child(root, "resources").stream()
            .flatMap(all -> children(all, "resource").stream())
            .filter(one -> one.getAttribute("identifier").equals(reference))
            .findFirst()
            .orElseThrow(() -> fault("no-resource", cut(reference, LONGEST_TITLE)));
    var title = child(item, "title").map(PackageManifest::text).orElse("");
    var data = child(item, "datafromlms").map(PackageManifest::text).orElse("");
    if (data.length() > LONGEST_DATA) {
      throw fault("manifest");
    }
    return new Sco(
        title.isEmpty() ? String.valueOf(scos.size() + 1) : cut(title, LONGEST_TITLE),
        start(resource, item.getAttribute("parameters").strip()),
        !"asset".equalsIgnoreCase(attribute(resource, "scormtype")),
        child(item, "masteryscore").map(PackageManifest::text).map(this::points).orElse(null),
        data);
  }

  private @Nullable Integer points(String written) {
    if (written.isEmpty()) {
      return null;
    }
    if (!POINTS.matcher(written).matches() || Double.parseDouble(written) > 100) {
      throw fault("manifest");
    }
    return (int) Math.ceil(Double.parseDouble(written));
  }

  /** The first page, which must be there and be a page. */
  private String start(Element resource, String parameters) {
    var href = base + base(resource) + resource.getAttribute("href").strip();
    int end =
        IntStream.of(href.indexOf('?'), href.indexOf('#'))
            .filter(at -> at >= 0)
            .min()
            .orElse(href.length());
    var path = decoded(href.substring(0, end));
    var appended = href.substring(end);
    if (!parameters.isEmpty()) {
      appended +=
          parameters.startsWith("?") || parameters.startsWith("#") ? parameters : "?" + parameters;
    }
    if (!files.contains(path) || FileKind.ofName(path).filter(FileKind.HTML::equals).isEmpty()) {
      throw fault("no-start", cut(path, LONGEST_TITLE));
    }
    if (!APPENDED.matcher(appended).matches()) {
      throw fault("no-start", cut(path + appended, LONGEST_TITLE));
    }
    return encoded(path) + appended;
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }

  private static String base(Element element) {
    return element.getAttributeNS(XMLConstants.XML_NS_URI, "base").strip();
  }

  private static String attribute(Element element, String localName) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(one -> localName.equalsIgnoreCase(one.getLocalName()))
        .map(org.w3c.dom.Node::getNodeValue)
        .findFirst()
        .orElse("");
  }

  private static Optional<Element> child(Element parent, String localName) {
    return children(parent, localName).stream().findFirst();
  }

  private static List<Element> children(Element parent, String localName) {
    var found = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && localName.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static String text(Element element) {
    return element.getTextContent().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }

  /** Every fault of the text is one; none is written anywhere. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException fault) {
      // Nothing that keeps a manifest from being read.
    }

    @Override
    public void error(SAXParseException fault) throws SAXException {
      throw fault;
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }
}
