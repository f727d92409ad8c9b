/** Web habits that every feature shares: the frame of the staff's pages, and how a refusal leaves. */
@ApplicationModule(id = "web", allowedDependencies = {"refusal"})
@NullMarked
package org.mingfa.cms.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
