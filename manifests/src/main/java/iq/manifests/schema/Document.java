package iq.manifests.schema;

/** A YAML document of a file, its number counted from 1. */
record Document(int number, Value value) {}
