package org.mifeng.platform.learning.packages;

import org.mifeng.platform.identity.Viewer;
import org.mifeng.platform.learning.Wording;
import org.mifeng.platform.learning.packages.CoursePackage.About;
import org.springframework.context.ApplicationContext;

/** Packages of the application under test, without its pages. */
public final class PackageShelf {
  private final CoursePackages packages;

  /** Of this application. */
  public PackageShelf(ApplicationContext application) {
    this.packages = application.getBean(CoursePackages.class);
  }

  /** One editor hands the package in and a second one offers it; its code. */
  public String offered(Viewer editor, Viewer second, byte[] zip) {
    var code = packages.handIn(editor, about(), zip);
    packages.offer(second, packages.require(second, code));
    return code;
  }

  static About about() {
    return new About(new Wording("演示课件", "Demo package"), "演示学员", "演示用", 10);
  }

  /** Takes it down if it is offered, so that no other test finds it among the courses. */
  public void takeDown(Viewer editor, String code) {
    var one = packages.require(editor, code);
    if (one.state() == CoursePackage.State.OFFERED) {
      packages.takeDown(editor, one, "演示结束");
    }
  }
}
