package iq.manifests.generator;

import static org.assertj.core.api.Assertions.assertThat;

import iq.manifests.Manifest;
import iq.manifests.ManifestSet;
import iq.manifests.Manifests;
import iq.manifests.Outcome;
import iq.manifests.layout.Layout;
import iq.manifests.plan.Request;
import iq.manifests.schema.Report;
import iq.manifests.schema.Validator;
import iq.manifests.schema.Validator.UnknownKinds;
import iq.manifests.yaml.KubernetesNames;
import iq.manifests.yaml.Mapping;
import iq.manifests.yaml.Node;
import iq.manifests.yaml.Parsers;
import iq.manifests.yaml.Scalar;
import iq.manifests.yaml.Sequence;
import iq.manifests.yaml.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for a whole set, whatever users type and the files of sources say. */
class TypedWordsProperties {
  private static final Validator VALIDATOR = new Validator();
  private static final List<Profile> PROFILES = Varied.of(Shipped.profiles(), 12);
  private static final List<Choice> CHOICES = Choice.meeting(2);

  @Provide
  Arbitrary<Profile> profiles() {
    return Arbitraries.of(PROFILES);
  }

  @Provide
  Arbitrary<Choice> choices() {
    return Arbitraries.of(CHOICES);
  }

  /** Characters, none of them half of one: such are refused before. */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> named =
        Arbitraries.strings().withChars("aZ09./-_:'\"{}[]#&*!|>%@` \n\t\r").ofMaxLength(300);
    Arbitrary<String> often =
        Arbitraries.of(
            "owner/Model-1.5_B", "12/34", "a: b", "x\ny: z", "---", "- a", "{{ .Values }}", "yes",
            "~", "0x1F", "1e3", "", "*/", "é/模型", "image=vllm/vllm-openai:v1\nkind: Pod");
    return Arbitraries.oneOf(List.of(Trees.strings(), named, often))
        .map(word -> new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  /** Words, and releases that nobody made. */
  @Provide
  Arbitrary<String> versions() {
    Arbitrary<String> numbers = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(150);
    return Arbitraries.oneOf(
        List.of(
            words(),
            numbers.map(digits -> "0." + digits),
            numbers.map(digits -> digits + ".1"),
            numbers.map(digits -> "1.1.0.post" + digits),
            numbers.map(digits -> digits.replaceAll("(.)", "$1.") + "0")));
  }

  @Provide
  Arbitrary<Named> names() {
    Arbitrary<String> namespaces = Arbitraries.of("default", "a", "0-9", "n" + "-a".repeat(31));
    return Combinators.combine(words().list().ofSize(12), namespaces)
        .as(
            (w, namespace) ->
                new Named(
                    w.get(0), namespace, w.get(1), w.get(2), w.get(3), w.get(4), w.get(5),
                    w.get(6), w.get(7), w.get(8), w.get(9), w.get(10), w.get(11)));
  }

  @Property(tries = 600)
  void wordsStayValues(
      @ForAll("profiles") Profile profile,
      @ForAll("choices") Choice choice,
      @ForAll("names") Named named) {
    if (!(made(Named.HARMLESS.in(named.namespace()), profile, choice) instanceof Outcome.Made usual)) {
      return;
    }
    Outcome outcome = made(named, profile, choice);
    assertThat(outcome).isInstanceOf(Outcome.Made.class);
    ManifestSet set = ((Outcome.Made) outcome).set();

    assertReads(set);
    assertThat(keys(set)).isEqualTo(keys(usual.set()));
    assertValid(set);
    assertThat(set.comments()).noneMatch(line -> line.matches("(?s).*\\R.*"));
    for (Layout layout : Layout.values()) {
      Layouts.check(layout, set);
    }
  }

  @Property(tries = 300)
  void versionsAreRefusedOrStayValues(
      @ForAll("profiles") Profile profile, @ForAll("versions") String version) {
    Request as = profile.request(Choice.DEFAULTS);
    Request asked =
        new Request(
            as.model(), as.server(), as.accelerator(), version, as.useCase(), as.namespace(),
            as.day(), as.catalog(), as.options());
    if (Manifests.create(asked, profile.facts()) instanceof Outcome.Made made) {
      assertReads(made.set());
      assertValid(made.set());
      assertThat(text(made.set()))
          .as("an image that can be pulled")
          .containsPattern("image: [a-z0-9./_:-]+:\\w[\\w.-]{0,127}( |\n)");
    }
  }

  @Property(tries = 300)
  void differentModelsHaveDifferentObjects(
      @ForAll("profiles") Profile profile,
      @ForAll("choices") Choice choice,
      @ForAll("names") Named one,
      @ForAll("names") Named other) {
    if (!one.model().equals(other.model())
        && made(one, profile, choice) instanceof Outcome.Made first
        && made(other, profile, choice) instanceof Outcome.Made second) {
      assertThat(names(first.set())).doesNotContainAnyElementsOf(names(second.set()));
    }
  }

  private static Outcome made(Named named, Profile profile, Choice choice) {
    return Manifests.create(named.request(profile, choice), named.facts(profile));
  }

  private static void assertReads(ManifestSet set) {
    String text = text(set);
    List<Object> trees = set.manifests().stream().map(m -> Parsers.expected(m.object())).toList();
    Parsers.ALL.forEach(
        (version, parser) -> assertThat(parser.apply(text)).as(version).isEqualTo(trees));
  }

  private static void assertValid(ManifestSet set) {
    Report report = VALIDATOR.check(text(set), UnknownKinds.REFUSED);
    assertThat(report.findings()).as(text(set)).isEmpty();
    assertThat(report.valid()).isEqualTo(set.manifests().size());
    assertThat(names(set)).allMatch(KubernetesNames::isLabel);
  }

  private static String text(ManifestSet set) {
    return set.manifests().stream().map(Manifest::content).collect(Collectors.joining("---\n"));
  }

  private static Set<String> names(ManifestSet set) {
    Set<String> names = new TreeSet<>();
    for (Manifest manifest : set.manifests()) {
      if (manifest.object().get("metadata") instanceof Mapping metadata
          && metadata.get("name") instanceof Scalar.Text name) {
        names.add(name.value());
      }
    }
    return names;
  }

  private static List<String> keys(ManifestSet set) {
    List<String> keys = new ArrayList<>();
    set.manifests().forEach(manifest -> keys(manifest.kind(), manifest.object(), keys));
    return keys;
  }

  private static void keys(String path, Node node, List<String> into) {
    switch (node) {
      case Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  entry -> {
                    String below = path + "." + entry.key();
                    into.add(below);
                    keys(below, entry.value(), into);
                  });
      case Sequence sequence -> sequence.items().forEach(item -> keys(path + "[]", item, into));
      case Scalar.Text text when path.endsWith(".yaml") ->
          Parsers.ALL.forEach((version, parser) -> into.add(path + version + shape(parser.apply(text.value()))));
      case Scalar _ -> into.add(path);
    }
  }

  /** The keys of a parsed file, in order, without its values. */
  private static String shape(Object parsed) {
    return switch (parsed) {
      case java.util.Map.Entry<?, ?> entry -> entry.getKey() + "(" + shape(entry.getValue()) + ")";
      case List<?> list ->
          list.stream().map(TypedWordsProperties::shape).collect(Collectors.joining(","));
      default -> "";
    };
  }
}
