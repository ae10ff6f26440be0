package iq.advisor.estimate;

import java.util.regex.Pattern;

/** The name that a model's variants share: other weights, other tuning, the same work per token. */
final class Family {
  private static final Pattern OWNER = Pattern.compile(".*/");
  private static final Pattern VARIANT =
      Pattern.compile(
          "(?i)-(fp8|nvfp4|fp4|bf16|awq|int4|gptq-int4|dynamic|kv|static|pertensor|instruct|it|0528|2507|0324)(?=-|$)");

  private Family() {}

  static String of(String model) {
    String name = OWNER.matcher(model).replaceFirst("");
    return VARIANT.matcher(name).replaceAll("").replace("Meta-", "");
  }
}
