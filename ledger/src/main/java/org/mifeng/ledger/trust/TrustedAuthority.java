package org.mifeng.ledger.trust;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mifeng.ledger.MalformedException;
import org.mifeng.ledger.json.Json;
import org.mifeng.ledger.merkle.HashSuite;

/**
 * A time-stamping authority that is trusted to tell the time (SPEC.md §12). Its roots are kept as
 * bytes: they are taken apart when a token asks for it.
 *
 * @param name one word for it, such as {@code tsa-notary}
 * @param suite which of the two notes it stamps
 * @param roots certificates its chain may end at, or its own; DER, one at least
 * @param policies object identifiers of the policies it may stamp under; none means any
 * @param operator who runs it
 * @param test whether it is for tests and demonstrations and proves nothing to anybody
 */
public record TrustedAuthority(
    String name,
    HashSuite suite,
    List<byte[]> roots,
    List<String> policies,
    Operator operator,
    boolean test) {
  private static final int MAX_NAME = 64;
  private static final int MAX_OPERATOR = 200;
  private static final int MOST = 16;
  private static final int MAX_ROOT = 1 << 14;

  /**
   * The department or firm that answers for an authority.
   *
   * @param zh its name in Chinese
   * @param en its name in English
   */
  public record Operator(String zh, String en) {
    public Operator {
      for (String text : List.of(zh, en)) {
        if (text.isBlank() || text.length() > MAX_OPERATOR) {
          throw new MalformedException("an operator has a name of up to " + MAX_OPERATOR);
        }
      }
    }

    /** The name in a language; Chinese for every language but English. */
    public String in(Locale locale) {
      return locale.getLanguage().equals("en") ? en : zh;
    }
  }

  public TrustedAuthority {
    roots = List.copyOf(roots);
    policies = List.copyOf(policies);
    if (!name.matches("[a-z0-9][a-z0-9.-]{0," + (MAX_NAME - 1) + "}")) {
      throw new MalformedException("an authority's name is one word of small letters and digits");
    }
    if (roots.isEmpty() || roots.size() > MOST || policies.size() > MOST) {
      throw new MalformedException("an authority has 1 to " + MOST + " roots");
    }
    for (byte[] root : roots) {
      if (root.length == 0 || root.length > MAX_ROOT) {
        throw new MalformedException("a root is empty or too long");
      }
    }
    for (String policy : policies) {
      if (policy.length() > 128 || !policy.matches("[0-2](\\.(0|[1-9][0-9]{0,18}))+")) {
        throw new MalformedException("a policy is an object identifier");
      }
    }
  }

  /**
   * Reads the JSON form (SPEC.md §8, {@code authorities}).
   *
   * @throws MalformedException when it has another form
   */
  public static TrustedAuthority read(Json.Obj json) {
    json.requireOnly("name", "operator", "policies", "roots", "suite", "test");
    Json.Obj operator = json.object("operator");
    operator.requireOnly("zh", "en");
    return new TrustedAuthority(
        json.text("name"),
        HashSuite.labelled(json.text("suite")),
        json.base64s("roots", MOST),
        json.list("policies", MOST, Json::asText),
        new Operator(operator.text("zh"), operator.text("en")),
        json.mark("test"));
  }

  /** The JSON form. */
  public Json.Obj json() {
    List<Json> policyTexts = new ArrayList<>();
    policies.forEach(policy -> policyTexts.add(new Json.Text(policy)));
    Json.Obj json =
        Json.Obj.empty()
            .with("name", name)
            .with("suite", suite.label())
            .withBase64s("roots", roots)
            .with("policies", new Json.Arr(policyTexts))
            .with("operator", Json.Obj.empty().with("zh", operator.zh()).with("en", operator.en()));
    return test ? json.with("test", new Json.Bool(true)) : json;
  }

  /** Whether it may stamp under a policy. */
  public boolean accepts(String policy) {
    return policies.isEmpty() || policies.contains(policy);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustedAuthority that
        && name.equals(that.name)
        && suite == that.suite
        && policies.equals(that.policies)
        && operator.equals(that.operator)
        && test == that.test
        && Arrays.deepEquals(roots.toArray(), that.roots.toArray());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
