package iq.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iq.answers.RefusedException;
import iq.api.gkerecommender.v1.FetchProfilesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body over REST may say, and what is said of one that may not. */
class CanonicalJsonTest {

  private static String canonical(String body) {
    return canonical(body.getBytes(UTF_8));
  }

  private static String canonical(byte[] body) {
    return new String(CanonicalJson.of(FetchProfilesRequest.getDescriptor(), body), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "\uFEFF{}", "{\"model\":null,\"page_size\":null}"})
  void nothingIsAskedByNothing(String body) {
    assertThat(canonical(body)).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'model_server':''} | {'modelServer':''}",
        "{'pageSize':'7'} | {'pageSize':7}",
        "{'pageSize':7.0} | {'pageSize':7}",
        "{'page_size':1e2} | {'pageSize':100}",
        "{'pageSize':0e99999} | {'pageSize':0}",
        "{'performance_requirements':{'target_cost':{'cost_per_million_output_tokens':{'units':'2',"
            + "'nanos':299999999}}}} | {'performanceRequirements':{'targetCost':"
            + "{'costPerMillionOutputTokens':{'units':2,'nanos':299999999}}}}",
        "{'performanceRequirements':{'targetCost':{'outputInputCostRatio':'2.5'}}} |"
            + " {'performanceRequirements':{'targetCost':{'outputInputCostRatio':2.5}}}",
      })
  void eachNameAndValueGetsOneForm(String body, String expected) {
    assertThat(canonical(body.replace('\'', '"'))).isEqualTo(expected.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'pageSze':1} | pageSze is not known; known, closest first: pageSize (a whole number from"
            + " -2147483648 to 2147483647), pageToken,",
        "{'performanceRequirements':{'targetTtftMs':1}} | performanceRequirements.targetTtftMs is not"
            + " known; known, closest first: targetTtftMilliseconds (a whole number",
        "{'model':'a','model':'b'} | model is given twice",
        "{'pageSize':1,'page_size':2} | pageSize is given twice",
        "{'model':5} | model: expected text, not 5",
        "{'model':['a']} | model: expected text, not a list",
        "{'pageSize':true} | pageSize: expected a whole number from -2147483648 to 2147483647, not"
            + " true",
        "{'pageSize':'many'} | not 'many'",
        "{'pageSize':''} | not ''",
        "{'pageSize':1.5} | not 1.5",
        "{'pageSize':2147483648} | not 2147483648",
        "{'pageSize':1e999999999999} | not '1e999999999999'",
        "{'pageSize':1e-999999} | not 1e-999999",
        "{'servingStack':'llm-d'} | servingStack: expected an object, not the text 'llm-d'",
        "{'performanceRequirements':{'targetCost':{'outputInputCostRatio':1e39}}} |"
            + " performanceRequirements.targetCost.outputInputCostRatio: expected a number, not 1e39",
        "{'performanceRequirements':{'targetCost':{'outputInputCostRatio':'NaN'}}} | not 'NaN'",
        "[] | the body: expected an object, not a list",
        "7 | the body: expected an object, not 7",
        "{'model':'a'} {} | line 1, column 16: expected nothing after the object",
        "{'model':'a' | the body is not JSON: line 1, column 13: Unexpected end-of-input",
        "{'model' 'a'} | line 1, column 10: Unexpected character",
        "{model:1} | line 1, column 2",
        "{'model':nope} | Unrecognized token 'nope'",
      })
  void whatIsWrongIsSaidInWords(String body, String words) {
    assertThatThrownBy(() -> canonical(body.replace('\'', '"')))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("`", "Source", "Exception", "com.", "start marker");
  }

  @Test
  void aPlaceIsOfTheLineAndColumn() {
    assertThatThrownBy(() -> canonical("{\n  \"model\": \"a\",\n  oops\n}"))
        .hasMessageContaining("line 3, column 3");
  }

  @Test
  void bytesThatAreNoTextAreNamedByTheirPlace() {
    assertThatThrownBy(() -> canonical(new byte[] {'{', '"', (byte) 0xC3, '"'}))
        .hasMessage("the body: byte 2 is not UTF-8; expected JSON in UTF-8");
  }

  @Test
  void longValuesAreShortened() {
    assertThatThrownBy(() -> canonical("{\"" + "x".repeat(40_000) + "\":1}"))
        .message()
        .hasSizeLessThan(600);
    assertThatThrownBy(() -> canonical("{\"pageSize\":\"" + "9".repeat(1_000_000) + "\"}"))
        .message()
        .hasSizeLessThan(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"model\":", "{\"performanceRequirements\":"})
  void depthIsNoDanger(String opening) {
    assertThatThrownBy(() -> canonical(opening.repeat(200_000)))
        .isInstanceOf(RefusedException.class);
  }
}
