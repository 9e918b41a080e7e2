package org.mifeng.platform.learning.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packages made by tests: real ZIP files of SCORM 1.2 with two parts that play themselves. */
public final class Zips {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private Zips() {}

  /** Of no files yet. */
  static Zips empty() {
    return new Zips();
  }

  /**
   * Two parts: the first has a second page, tries to break out, keeps its place and is passed from
   * 60 points; the second is completed at a click.
   */
  public static Zips good() {
    return new Zips()
        .with("imsmanifest.xml", MANIFEST)
        .with("one/index.html", PAGE.formatted(SHARED + ONE))
        .with("one/more.html", PAGE.formatted(SHARED + MORE))
        .with("two.html", PAGE.formatted(SHARED + TWO))
        .with("shared/find.js", FIND)
        .with("shared/style.css", "body { font: 16px sans-serif; }")
        .with("__MACOSX/._two.html", "litter");
  }

  Zips with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Zips with(String path, byte[] body) {
    files.put(path, body);
    return this;
  }

  Zips without(String path) {
    files.remove(path);
    return this;
  }

  /** The file. */
  public byte[] pack() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest identifier="demo" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
        <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
        <organizations default="o">
          <organization identifier="o">
            <title>演示课件</title>
            <item identifier="i1"><title>章</title>
              <item identifier="i2" identifierref="r1"><title>第一部分</title><adlcp:masteryscore>60</adlcp:masteryscore>
                <adlcp:datafromlms>hello</adlcp:datafromlms></item>
            </item>
            <item identifier="i3" identifierref="r2" parameters="mode=play"><title>第二部分</title></item>
          </organization>
        </organizations>
        <resources xml:base="">
          <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" xml:base="one/" href="index.html"/>
          <resource identifier="r2" type="webcontent" adlcp:scormtype="sco" href="two.html"/>
        </resources>
      </manifest>
      """;

  private static final String PAGE =
      "<!DOCTYPE html>\n<html lang=\"zh\"><head><meta charset=\"utf-8\"><title>演示</title>%s</html>";

  private static final String SHARED = "<link rel=\"stylesheet\" href=\"../shared/style.css\">";

  /** How courses find the API (ADL, SCORM 1.2 run-time environment). */
  private static final String FIND =
      """
      function findAPI(win) {
        var tries = 0;
        while (win.API == null && win.parent != null && win.parent != win && tries++ < 7) { win = win.parent; }
        return win.API;
      }
      var api = findAPI(window);
      function put(id, text) { document.getElementById(id).textContent = text; }
      """;

  private static final String ONE =
      """
      <script src="../shared/find.js"></script></head><body>
      <h1>第一部分</h1><p id="where"></p><p id="broken"></p><p id="data"></p>
      <a id="more" href="more.html">more</a> <button id="keep">keep</button> <button id="fail">fail</button>
      <button id="pass">pass</button> <button id="long">long</button>
      <script>
        put('data', api.LMSInitialize('') + ' ' + api.LMSGetValue('cmi.launch_data') + ' ' +
          api.LMSGetValue('cmi.student_data.mastery_score') + ' ' + api.LMSGetValue('cmi.core.entry'));
        put('where', api.LMSGetValue('cmi.core.lesson_location') + '|' + api.LMSGetValue('cmi.suspend_data'));
        var out = [];
        function attempt(name, work) { try { work(); out.push(name); } catch (e) { } }
        attempt('cookie', function () { document.cookie = 'a=b'; return document.cookie; });
        attempt('parent', function () { return parent.document.title; });
        attempt('storage', function () { return localStorage.length; });
        attempt('top', function () { top.location = '/account'; });
        var pending = fetch('/account', { credentials: 'include' }).then(function () { out.push('fetch'); }, function () {});
        pending.then(function () { put('broken', 'out:' + out.join(',')); });
        document.getElementById('keep').onclick = function () {
          api.LMSSetValue('cmi.core.lesson_location', 'page-7');
          api.LMSSetValue('cmi.suspend_data', '甲=1;乙=2');
          api.LMSCommit('');
        };
        function end(points, status) {
          api.LMSSetValue('cmi.core.score.raw', points);
          api.LMSSetValue('cmi.core.lesson_status', status);
          api.LMSSetValue('cmi.core.session_time', '0000:05:30.5');
          api.LMSFinish('');
        }
        document.getElementById('fail').onclick = function () {
          api.LMSSetValue('cmi.core.score.raw', '40'); api.LMSSetValue('cmi.core.lesson_status', 'passed');
        };
        document.getElementById('pass').onclick = function () { end('85', 'completed'); };
        document.getElementById('long').onclick = function () {
          put('where', api.LMSSetValue('cmi.suspend_data', new Array(4098).join('x')) + ' ' + api.LMSGetLastError());
        };
      </script></body>
      """;

  private static final String MORE =
      """
      <script src="../shared/find.js"></script></head><body><p id="again"></p>
      <script>put('again', api.LMSInitialize('') + ' ' + api.LMSGetValue('cmi.core.lesson_location'));</script></body>
      """;

  private static final String TWO =
      """
      <script src="shared/find.js"></script></head><body><button id="complete">complete</button>
      <script>
        api.LMSInitialize('');
        document.getElementById('complete').onclick = function () {
          api.LMSSetValue('cmi.core.lesson_status', 'completed'); api.LMSFinish('');
        };
      </script></body>
      """;
}
