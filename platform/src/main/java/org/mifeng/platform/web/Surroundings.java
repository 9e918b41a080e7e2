package org.mifeng.platform.web;

import org.springframework.stereotype.Component;

/** What every page needs and no request changes. */
@Component
record Surroundings(Texts texts, Assets assets, Navigation navigation, WebProperties properties) {}
