package org.mifeng.platform.learning;

import org.springframework.core.io.Resource;

/**
 * A file of a course, as it is handed out.
 *
 * @param media its type, as the web names it
 */
public record LessonFile(Resource content, String media, boolean video) {}
