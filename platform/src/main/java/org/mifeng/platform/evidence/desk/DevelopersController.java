package org.mifeng.platform.evidence.desk;

import java.io.IOException;
import org.mifeng.platform.identity.OpenToAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The API described: for programs as OpenAPI, for people as a page made from it. */
@Controller
class DevelopersController {
  private static final String WHY = "how to speak with the platform is no secret";

  private final byte[] document;
  private final DevelopersPage page;

  DevelopersController(JsonMapper json) throws IOException {
    this.document = new ClassPathResource("content/evidence/openapi.json").getContentAsByteArray();
    this.page = DevelopersPage.of(json.readTree(document), json);
  }

  @OpenToAll(WHY)
  @GetMapping("/developers")
  String show(Model model) {
    model.addAttribute("page", page);
    return "evidence/desk/developers";
  }

  @OpenToAll(WHY)
  @ResponseBody
  @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] openapi() {
    return document;
  }
}
