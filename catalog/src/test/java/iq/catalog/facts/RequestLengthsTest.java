package iq.catalog.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iq.catalog.InvalidDataException;
import iq.catalog.text.NamedText;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long requests are, from a line for each. */
class RequestLengthsTest {
  private static RequestLengths read(String text) {
    return RequestLengths.read(NamedText.of("requests.csv", text));
  }

  private static void refuses(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith("requests.csv")
        .hasMessageContainingAll(words);
  }

  /** Computed by hand: deviations of -2, 0, 2 and -1, 2, -1. */
  @Test
  void momentsAreThoseOfAllRequests() {
    RequestLengths read = read("input,output\n2,1\n4,4\n6,1\n");

    assertThat(read.requests()).isEqualTo(3);
    assertThat(read.input()).isEqualTo(4);
    assertThat(read.output()).isEqualTo(2);
    assertThat(read.inputStddev()).isCloseTo(Math.sqrt(8 / 3.0), within(1e-12));
    assertThat(read.outputStddev()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(read.covariance()).isCloseTo(0, within(1e-12));
    assertThat(read.longest()).isEqualTo(8);
  }

  @Test
  void whatGoesWithLongPromptsIsTold() {
    assertThat(read("input,output\n100,10\n300,30\n").covariance())
        .isCloseTo(1000, within(1e-9));
    assertThat(read("input,output\n100,30\n300,10\n").covariance())
        .isCloseTo(-1000, within(1e-9));
  }

  /** To the last bit: such a file asks what the two numbers would. */
  @Test
  void requestsAsLongHaveNoDeviation() {
    String lines = String.join("", Collections.nCopies(777, "3001,397\n"));

    assertThat(read("input,output\n" + lines))
        .isEqualTo(new RequestLengths(777, 3001, 397, 0, 0, 0, 3398));
  }

  @ParameterizedTest
  @CsvSource({
    "'output,input', '7,20'",
    "'TIMESTAMP,ContextTokens,GeneratedTokens', '2023-11-16 18:17:03.9799600,20,7'",
    "'TIMESTAMP,NumImages,ContextTokens,GeneratedTokens', '2024-10-01,0,20,7'",
    "'num_prefill_tokens,num_decode_tokens,num_total_tokens,pd_ratio', '20,7,27,2.857'",
    "'arrived_at,num_prefill_tokens,num_decode_tokens', '0.5,20.0,7.0'",
    "'Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type', '5,GPT-4,20,7,27,API log'"
  })
  void columnsOfPublicTracesAreKnown(String header, String line) {
    RequestLengths read = read(header + "\r\n" + line + "\r\n");

    assertThat(read.requests()).isEqualTo(1);
    assertThat(read.input()).isEqualTo(20);
    assertThat(read.output()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "0, found '0'",
    "-3, found '-3'",
    "1.5, found '1.5'",
    "many, found 'many'",
    "NaN, found 'NaN'",
    "1e9, found '1e9'",
    "'', found nothing"
  })
  void aLengthThatIsNoneIsNamedWithItsLineAndColumn(String value, String found) {
    refuses("input,output\n9,9\n9," + value + "\n", "line 3, output", found, "expected");
    refuses("ContextTokens,GeneratedTokens\n" + value + ",9\n", "line 2, ContextTokens", found);
  }

  @Test
  void whatIsNoTraceIsRefusedWithWhatWouldBe() {
    refuses("", "header", "found nothing", "input and output", "ContextTokens");
    refuses("prompt;answer\n1;2\n", "'prompt;answer'", "num_prefill_tokens and num_decode_tokens");
    refuses("input,GeneratedTokens\n1,2\n", "'input,GeneratedTokens'", "input and output");
    refuses("input,output\n", "has no requests", "a line for each");
    refuses("input,output\n1,2\n3\n", "line 3", "1 cells", "2 as in the header");
  }
}
