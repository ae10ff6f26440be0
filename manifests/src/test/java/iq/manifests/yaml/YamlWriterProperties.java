package iq.manifests.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that hold for every tree, whatever its strings, keys and comments are. */
class YamlWriterProperties {
  @Provide
  Arbitrary<Node> trees() {
    return Trees.nodes();
  }

  @Provide
  Arbitrary<String> strings() {
    return Trees.strings();
  }

  @Property(tries = 3000)
  void whatIsReadIsWhatWasWritten(@ForAll("trees") Node tree) {
    assertReads(YamlWriter.write(tree), List.of(tree));
  }

  @Property(tries = 500)
  void everyDocumentStaysOne(@ForAll("threeTrees") List<Node> trees) {
    assertReads(YamlWriter.documents(trees), trees);
  }

  @Provide
  Arbitrary<List<Node>> threeTrees() {
    return Trees.nodes().list().ofMinSize(1).ofMaxSize(3);
  }

  @Property(tries = 3000)
  void noStringAddsAKeyOrADocument(
      @ForAll("strings") String name,
      @ForAll("strings") String why,
      @ForAll("strings") String key) {
    Mapping object =
        Yaml.map()
            .comment(why)
            .put("kind", "Deployment")
            .put("metadata", Yaml.map().put("name", name).comment(why))
            .put("labels", Yaml.map().put(key, name).comment(why))
            .put("args", Yaml.list("--model=" + name, name).comment(why))
            .put("env", Yaml.list(Yaml.map().put("name", key).comment(why).put("value", name)))
            .node();

    assertReads(YamlWriter.documents(List.of(object, object)), List.of(object, object));
  }

  @Property(tries = 1000)
  void commentsChangeNothing(@ForAll("trees") Node tree) {
    String bare = YamlWriter.write(tree.withoutComments());

    assertReads(bare, List.of(tree));
  }

  @Property(tries = 1000)
  void onlyWhatCanBeSeenIsWritten(@ForAll("trees") Node tree) {
    assertThat(YamlWriter.write(tree).codePoints().filter(c -> c != '\n' && c != '\t'))
        .allMatch(Characters::isVisible);
  }

  private static void assertReads(String text, List<? extends Node> trees) {
    Object expected = trees.stream().map(Parsers::expected).toList();
    Parsers.ALL.forEach(
        (version, parser) -> assertThat(parser.apply(text)).as(version).isEqualTo(expected));
  }
}
