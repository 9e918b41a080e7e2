package org.mifeng.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole running application on a random port and a real PostgreSQL. All such
 * tests share one application: add no {@code @Import}, {@code @TestPropertySource} or
 * {@code @MockitoBean} to them, each of which would start another. Rows stay: use names and ids of
 * your own, and put the {@link TestClock} back if you move it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDataFolder.class)
@Import(TestClockConfiguration.class)
public @interface PlatformTest {}
