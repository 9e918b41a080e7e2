package org.mifeng.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
class PagingArgument implements HandlerMethodArgumentResolver {
  private static final int LONGEST_SORT = 40;

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Paging.class;
  }

  @Override
  public Paging resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var sort = request.getParameter("sort");
    if (sort == null || sort.length() > LONGEST_SORT) {
      sort = "";
    }
    var descending = sort.startsWith("-");
    return new Paging(
        number(request.getParameter("page"), 1),
        number(request.getParameter("size"), Paging.DEFAULT_SIZE),
        descending ? sort.substring(1) : sort,
        descending);
  }

  private static int number(@Nullable String text, int otherwise) {
    if (text == null || !text.matches("[0-9]{1,7}")) {
      return otherwise;
    }
    return Integer.parseInt(text);
  }
}
