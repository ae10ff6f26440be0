package iq.manifests.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field that is misspelled, left out or given another type is found, whichever it is. */
class RenamedKeyProperties {
  private static final Definitions DEFINITIONS = new Definitions();
  private static final List<SchemaField> FIELDS =
      Examples.objects().stream().flatMap(text -> SchemaField.of(text, DEFINITIONS).stream()).toList();

  static Stream<SchemaField> fields() {
    return FIELDS.stream();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void renamedInAnyObject(SchemaField field) {
    assertThat(Examples.errors(field.renamed(field.key() + "s"))).as("%s", field).isNotEmpty();
  }

  @Property(tries = 400)
  void renamedToAnything(@ForAll("any") SchemaField field, @ForAll("words") String word) {
    if (!field.known().contains(word)) {
      String text = field.renamed(word);
      assertThat(Examples.errors(text)).as("%s", field).isNotEmpty();
    }
  }

  @Property(tries = 400)
  void leftOutWhereItIsRequired(@ForAll("required") SchemaField field) {
    assertThat(Examples.errors(field.without())).as("%s", field).isNotEmpty();
  }

  @Property(tries = 400)
  void aListOfListsInItsPlace(@ForAll("any") SchemaField field) {
    assertThat(Examples.errors(field.withValue("[[1]]"))).as("%s", field).isNotEmpty();
  }

  @Provide
  Arbitrary<SchemaField> any() {
    return Arbitraries.of(FIELDS);
  }

  @Provide
  Arbitrary<SchemaField> required() {
    return Arbitraries.of(new ArrayList<>(FIELDS.stream().filter(SchemaField::required).toList()));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12).map(Objects::requireNonNull);
  }
}
