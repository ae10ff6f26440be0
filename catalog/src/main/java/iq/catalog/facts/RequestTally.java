package iq.catalog.facts;

/**
 * Moments of requests' lengths, one request after the other (Welford's method): none is kept, and of
 * requests that are all as long the deviations are 0, not nearly so.
 */
final class RequestTally {
  private long requests;
  private double input;
  private double output;
  private double inputSquares;
  private double outputSquares;
  private double products;
  private double longest;

  long requests() {
    return requests;
  }

  void add(double prompt, double answer) {
    requests++;
    double promptOff = prompt - input;
    double answerOff = answer - output;
    input += promptOff / requests;
    output += answerOff / requests;
    inputSquares += promptOff * (prompt - input);
    outputSquares += answerOff * (answer - output);
    products += promptOff * (answer - output);
    longest = Math.max(longest, prompt + answer);
  }

  /** Of one request at least. */
  RequestLengths lengths() {
    return new RequestLengths(
        requests,
        input,
        output,
        Math.sqrt(inputSquares / requests),
        Math.sqrt(outputSquares / requests),
        products / requests,
        longest);
  }
}
