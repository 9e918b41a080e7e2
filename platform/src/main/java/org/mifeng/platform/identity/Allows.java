package org.mifeng.platform.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a route needs: on every handler method of a controller, unless {@link OpenToAll}.
 * Enforced before the handler runs, and the source of {@code docs/map/permissions.txt}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Allows {
  /** What the viewer must hold; any one of them is enough. */
  Permission[] value();
}
