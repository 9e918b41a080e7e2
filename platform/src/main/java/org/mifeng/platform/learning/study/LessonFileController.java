package org.mifeng.platform.learning.study;

import java.time.Duration;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.kernel.Refusal;
import org.mifeng.platform.learning.Courses;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Videos and downloads of courses; Spring answers requests for a part of them (RFC 9110 §14). */
@Controller
class LessonFileController {
  private final Courses courses;

  LessonFileController(Courses courses) {
    this.courses = courses;
  }

  @OpenToAll("files of courses are our own writing, and who learns by a link has no account")
  @GetMapping("/lesson-files/{course:[a-z][a-z0-9-]{1,39}}/{name:[a-z][a-z0-9.-]{1,63}}")
  ResponseEntity<Resource> file(@PathVariable String course, @PathVariable String name) {
    var file =
        courses
            .findFile(course, name)
            .orElseThrow(() -> Refusal.notFound("learning.refusal.no-such-lesson"));
    var answer =
        ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(file.media()))
            .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
    if (!file.video()) {
      answer.header(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename(name).build().toString());
    }
    return answer.body(file.content());
  }
}
