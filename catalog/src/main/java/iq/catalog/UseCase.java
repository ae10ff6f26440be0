package iq.catalog;

/** A named pair of average lengths, in tokens. */
public record UseCase(String name, int inputTokens, int outputTokens, String source) {}
