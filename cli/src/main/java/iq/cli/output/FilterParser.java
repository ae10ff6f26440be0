package iq.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a filter by recursive descent.
 *
 * <pre>
 *   sequence  : either { either }          side by side: AND, looser than OR
 *   either    : both { OR both }
 *   both      : negated { AND negated }
 *   negated   : [ NOT | - ] ( term | '(' sequence ')' )
 *   term      : key operator operand | word
 * </pre>
 */
final class FilterParser {
  /** Deeper nesting is nobody's filter, and would use up the stack. */
  private static final int DEEPEST = 100;

  private static final String EXAMPLE = "\"instanceType:a3 AND performanceStats.outputTokensPerSecond>1000\"";

  private final Lexer lexer;
  private final TermParser terms;
  private int depth;

  /** Which of AND and OR the innermost parentheses have seen. */
  private boolean seenAnd;

  private boolean seenOr;

  FilterParser(String text, List<RowKey> keys) {
    this.lexer = new Lexer("--filter", text, EXAMPLE);
    this.terms = new TermParser(lexer, keys);
  }

  Condition parse() {
    if (!lexer.skipBlanks()) {
      return new Condition.All(List.of());
    }
    Condition condition = sequence();
    if (lexer.skipBlanks()) {
      throw lexer.error("the end of the filter or another term");
    }
    return condition;
  }

  private Condition sequence() {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(either());
    } while (lexer.skipBlanks() && !lexer.at(')'));
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private Condition either() {
    List<Condition> parts = new ArrayList<>();
    parts.add(both());
    while (lexer.takeWord("OR")) {
      seenOr = true;
      checkMixture();
      parts.add(both());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
  }

  private Condition both() {
    List<Condition> parts = new ArrayList<>();
    parts.add(negated());
    while (lexer.takeWord("AND")) {
      seenAnd = true;
      checkMixture();
      parts.add(negated());
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
  }

  private void checkMixture() {
    if (seenAnd && seenOr) {
      throw lexer.error("parentheses to say which of AND and OR comes first, as in 'a:1 AND (b:2 OR c:3)'");
    }
  }

  private Condition negated() {
    if (lexer.takeWord("NOT")) {
      return new Condition.Not(operandOfNot());
    }
    lexer.skipBlanks();
    return lexer.take('-') ? new Condition.Not(operandOfNot()) : operandOfNot();
  }

  private Condition operandOfNot() {
    int start = lexer.position();
    if (!lexer.skipBlanks() || lexer.atWord("AND") || lexer.atWord("OR") || lexer.atWord("NOT")) {
      throw lexer.error(TermParser.EXPECTED);
    }
    return lexer.take('(') ? group(start) : terms.term();
  }

  private Condition group(int opened) {
    boolean outerAnd = seenAnd;
    boolean outerOr = seenOr;
    seenAnd = false;
    seenOr = false;
    if (++depth > DEEPEST) {
      throw lexer.errorAt(opened, "at most " + DEEPEST + " nested parentheses");
    }
    Condition inner = sequence();
    if (!lexer.take(')')) {
      throw lexer.error("a closing )");
    }
    depth--;
    seenAnd = outerAnd;
    seenOr = outerOr;
    return inner;
  }
}
