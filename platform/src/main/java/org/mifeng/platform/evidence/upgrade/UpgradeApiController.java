package org.mifeng.platform.evidence.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mifeng.ledger.json.Jcs;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.receipt.UpgradeForm;
import org.mifeng.platform.evidence.DepositId;
import org.mifeng.platform.identity.Allows;
import org.mifeng.platform.identity.OpenToAll;
import org.mifeng.platform.identity.Permission;
import org.mifeng.platform.identity.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Upgrades for programs, such as {@code mifeng upgrade}. */
@RestController
class UpgradeApiController {
  private final Upgrades upgrades;

  UpgradeApiController(Upgrades upgrades) {
    this.upgrades = upgrades;
  }

  /** For whoever holds a receipt: {@code {"level":n,"upgrades":[…]}}, each as SPEC.md §6 says. */
  @OpenToAll("says nothing about a leaf that is not public, and a receipt outlives its account")
  @GetMapping(
      path = "/api/v1/log/{year:20\\d\\d}/upgrades",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> index(@PathVariable int year, @RequestParam long index) {
    var upgraded = upgrades.of(year, index);
    List<Json> items = new ArrayList<>();
    upgraded.upgrades().forEach(upgrade -> items.add(UpgradeForm.write(upgrade)));
    var json =
        Json.Obj.empty().with("level", upgraded.level()).with("upgrades", new Json.Arr(items));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Jcs.write(json));
  }

  /** The owner's receipt with all that lifts it today. */
  @Allows(Permission.READ_DEPOSITS)
  @GetMapping(
      path = "/api/v1/deposits/{id}/upgraded-receipt",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> show(Viewer viewer, @PathVariable UUID id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(upgrades.receipt(viewer, new DepositId(id)));
  }
}
