package org.mifeng.platform.registry;

import static org.mifeng.platform.identity.Permission.READ_ENTERPRISES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.web.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register for officials' own programs; every look at one enterprise is kept as on a page. */
@RestController
@RequestMapping("/api/v1/enterprises")
class EnterpriseApiController {
  private final Enterprises enterprises;
  private final Directories directories;

  EnterpriseApiController(Enterprises enterprises, Directories directories) {
    this.enterprises = enterprises;
    this.directories = directories;
  }

  /**
   * A page of the register.
   *
   * @param total enterprises that pass the filter
   * @param page from 1
   * @param size enterprises on a page, 1 to 200
   */
  record Page(long total, int page, int size, List<Item> enterprises) {}

  /**
   * An enterprise.
   *
   * @param division code by GB/T 2260
   * @param park id, or null
   * @param sector code by GB/T 4754
   * @param vulnerableGroup group of vulnerable sectors, or null
   * @param standing awaiting, confirmed, refused or closed
   * @param version raised by every change
   */
  record Item(
      UUID id,
      String name,
      String creditCode,
      String division,
      @Nullable UUID park,
      String sector,
      @Nullable String vulnerableGroup,
      String size,
      List<String> tags,
      String standing,
      int version,
      Instant registeredAt) {}

  @GetMapping
  @Allows(READ_ENTERPRISES)
  Page list(Viewer viewer, @ModelAttribute FilterForm form, Paging paging) {
    var directory = directories.current();
    var list = enterprises.list(viewer, form.filter(), paging);
    return new Page(
        list.total(),
        paging.page(),
        paging.size(),
        list.rows().stream().map(enterprise -> item(enterprise, directory)).toList());
  }

  @GetMapping("/{id}")
  @Allows(READ_ENTERPRISES)
  Item show(Viewer viewer, @PathVariable UUID id) {
    return item(enterprises.look(viewer, new EnterpriseId(id)), directories.current());
  }

  private static Item item(Enterprise enterprise, Directory directory) {
    var profile = enterprise.profile();
    var park = profile.park();
    return new Item(
        enterprise.id().value(),
        profile.name(),
        profile.creditCode().value(),
        profile.division(),
        park == null ? null : park.value(),
        profile.sector(),
        directory
            .sector(profile.sector())
            .filter(Sector::isVulnerable)
            .map(Sector::group)
            .orElse(null),
        profile.size().code(),
        profile.tags().stream().map(EnterpriseTag::code).toList(),
        enterprise.standing().code(),
        enterprise.version(),
        enterprise.registeredAt());
  }
}
