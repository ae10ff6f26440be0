package iq.cli.output;

import iq.cli.output.Term.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one term of a filter: key, operator and operand, or a bare word. */
final class TermParser {
  static final String EXPECTED = "a term such as instanceType:a3";
  private static final int LONGEST_REGEX = 1000;

  private final Lexer lexer;
  private final List<RowKey> keys;

  /** @param keys takes the keys of the terms read */
  TermParser(Lexer lexer, List<RowKey> keys) {
    this.lexer = lexer;
    this.keys = keys;
  }

  Condition term() {
    int start = lexer.position();
    RowKey key = null;
    ExpressionException notKey = null;
    try {
      key = KeyReader.read(lexer);
      if (lexer.at('(')) {
        throw lexer.error("an operator (functions are not supported)");
      }
    } catch (ExpressionException e) {
      // What is no key may still be a bare word, such as google/gemma.
      notKey = e;
    }
    Operator operator = key == null || notKey != null ? null : operator();
    if (key == null || operator == null) {
      return word(start, notKey);
    }
    keys.add(key);
    return new Term(key, operator, operands(operator));
  }

  private Condition word(int start, @Nullable ExpressionException notKey) {
    lexer.moveTo(start);
    String word = lexer.token(Lexer.OPERATORS);
    if (notKey != null && (word == null || lexer.at('(') || isOperatorNext())) {
      throw notKey;
    }
    if (word == null || word.isEmpty()) {
      throw lexer.errorAt(start, EXPECTED);
    }
    return new Condition.Word(word.toLowerCase(Locale.ROOT));
  }

  private boolean isOperatorNext() {
    lexer.skipBlanks();
    return isOperator(lexer.peek());
  }

  private static boolean isOperator(char c) {
    return c != 0 && ":=!<>~".indexOf(c) >= 0;
  }

  private @Nullable Operator operator() {
    lexer.skipBlanks();
    int start = lexer.position();
    StringBuilder spelling = new StringBuilder(2);
    while (spelling.length() < 2 && isOperator(lexer.peek())) {
      spelling.append(lexer.peek());
      lexer.take(lexer.peek());
    }
    if (spelling.isEmpty()) {
      return null;
    }
    Operator operator = Operator.of(spelling.toString());
    if (operator == null) {
      throw lexer.errorAt(start, "one of : = != < <= >= > ~ !~ (a value that begins with one of their characters goes in quotes)");
    }
    return operator;
  }

  private List<Operand> operands(Operator operator) {
    lexer.skipBlanks();
    int start = lexer.position();
    if (lexer.atWord("AND") || lexer.atWord("OR") || lexer.atWord("NOT")) {
      throw lexer.error("a value (the words AND, OR and NOT go in quotes)");
    }
    boolean takesList = operator == Operator.HAS || operator == Operator.EQUAL;
    if (takesList && lexer.take('(')) {
      return listed(operator, start);
    }
    String text = lexer.token("()");
    if (text == null) {
      throw lexer.error("a value (in quotes if it holds blanks or parentheses)");
    }
    return List.of(operand(operator, text, start));
  }

  private List<Operand> listed(Operator operator, int opened) {
    List<Operand> operands = new ArrayList<>();
    for (String text : lexer.list(opened)) {
      if (!text.equals("AND") && !text.equals("OR") && !text.equals("NOT")) {
        operands.add(operand(operator, text, opened));
      }
    }
    if (operands.isEmpty()) {
      throw lexer.errorAt(opened, "at least one value between ( and )");
    }
    return operands;
  }

  private Operand operand(Operator operator, String text, int start) {
    return switch (operator) {
      case HAS -> {
        if (text.indexOf('*') != text.lastIndexOf('*')) {
          throw lexer.errorAt(start, "at most one * in a value after :");
        }
        yield Operand.toHold(text);
      }
      case EQUAL, NOT_EQUAL -> Operand.toEqual(text);
      case MATCHES, MATCHES_NOT -> new Operand(text, null, regex(text, start));
      case LESS, AT_MOST, AT_LEAST, GREATER -> Operand.toCompare(text);
    };
  }

  private Pattern regex(String text, int start) {
    if (text.length() > LONGEST_REGEX) {
      throw lexer.errorAt(start, "a regular expression of at most " + LONGEST_REGEX + " characters");
    }
    try {
      return Pattern.compile(text);
    } catch (RuntimeException | StackOverflowError e) {
      // Besides PatternSyntaxException the library lets others through for odd input; to the user they are the same.
      String reason = e.getMessage() == null ? "" : " (" + e.getMessage().lines().findFirst().orElse("") + ")";
      throw lexer.errorAt(start, "a regular expression" + reason);
    }
  }
}
