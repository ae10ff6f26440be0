package iq.api.schema;

import io.openapiprocessor.jsonschema.ouput.OutputConverter;
import io.openapiprocessor.jsonschema.ouput.OutputUnit;
import io.openapiprocessor.jsonschema.schema.DocumentLoader;
import io.openapiprocessor.jsonschema.schema.JsonInstance;
import io.openapiprocessor.jsonschema.schema.Output;
import io.openapiprocessor.jsonschema.schema.SchemaStore;
import io.openapiprocessor.jsonschema.validator.Validator;
import io.openapiprocessor.jsonschema.validator.ValidatorSettings;
import io.openapiprocessor.jsonschema.validator.steps.ValidationStep;
import java.net.URI;
import java.util.Collection;
import java.util.List;

/** What a JSON Schema finds wrong in a tree. */
public final class Validation {
  private static final String OAS = "https://spec.openapis.org/oas/3.1/";
  private static final List<String> OAS_SCHEMAS =
      List.of("schema-base/2025-09-15", "schema/2025-09-15", "dialect/2024-11-10",
          "meta/2024-11-10");

  private Validation() {}

  /** Against the schema of OpenAPI 3.1 documents, which also looks at the schemas inside. */
  public static List<String> ofOpenApi(Object document) {
    SchemaStore store = store();
    for (String name : OAS_SCHEMAS) {
      store.register(URI.create(OAS + name), "/openapi/3.1/" + name);
    }
    return faults(store, URI.create(OAS + OAS_SCHEMAS.getFirst()), document);
  }

  /** Against a schema that stands alone. */
  public static List<String> of(Object schema, Object instance) {
    SchemaStore store = store();
    URI place = URI.create("https://iq.invalid/schema");
    store.register(place, schema);
    return faults(store, place, instance);
  }

  private static SchemaStore store() {
    DocumentLoader loader =
        new DocumentLoader(
            uri -> {
              throw new IllegalStateException(uri + " is not held");
            },
            JsonTree::of);
    SchemaStore store = new SchemaStore(loader);
    store.registerDraft202012();
    return store;
  }

  private static List<String> faults(SchemaStore store, URI schema, Object instance) {
    ValidatorSettings settings = new ValidatorSettings().setOutput(Output.BASIC);
    Validator validator = new Validator(settings);
    ValidationStep step =
        validator.validate(store.getSchema(schema), new JsonInstance(instance));
    if (step.isValid()) {
      return List.of();
    }
    Collection<OutputUnit> errors = new OutputConverter(Output.BASIC).convert(step).getErrors();
    return errors.stream()
        .map(one -> one.getInstanceLocation() + ": " + one.getError())
        .toList();
  }
}
