#!/bin/sh
# What gcloud 578 sends for each of its commands, by curl. Argument: the server's URL, http://127.0.0.1:8080 without
# one. IQ_TOKEN is sent when it is set.
set -eu
server=${1:-http://127.0.0.1:8080}

get() { # COMMAND PATH
  show "$1" "$(ask "$server$2")"
}

post() { # COMMAND PATH BODY
  show "$1" "$(ask -H 'content-type: application/json' -d "$3" "$server$2?alt=json")"
}

ask() {
  if [ -n "${IQ_TOKEN:-}" ]; then
    set -- -H @- "$@" # by a pipe: what stands in arguments can be read by everyone on the machine
    printf 'authorization: Bearer %s\n' "$IQ_TOKEN" | curl -sS --fail-with-body -H 'accept: application/json' "$@"
  else
    curl -sS --fail-with-body -H 'accept: application/json' "$@"
  fi
}

show() { # COMMAND ANSWER: its first 60 characters
  printf 'curl %s: %.60s\n' "$1" "$(printf %s "$2" | tr -d ' \n')"
}

get 'models list' '/v1/models:fetch?alt=json'
get 'model-servers list' '/v1/modelServers:fetch?alt=json&model=openai%2Fgpt-oss-120b'
get 'model-server-versions list' \
  '/v1/modelServerVersions:fetch?alt=json&model=openai%2Fgpt-oss-120b&modelServer=vllm'
get 'serving-stacks list' '/v1/servingStacks:fetch?alt=json'
# {}: no source of the catalog states the version of its stack; own benchmarks may
get 'serving-stack-versions list' '/v1/servingStackVersions:fetch?alt=json&servingStack=dynamo'
post 'use-case list' '/v1/useCases:fetch' '{}'
post 'list' '/v1/profiles:fetch' \
  '{"model":"openai/gpt-oss-120b","performanceRequirements":{"targetCost":{"pricingModel":"on-demand"},"targetTtftMilliseconds":300}}'
post 'benchmarks list' '/v1/benchmarkingData:fetch' \
  '{"modelServerInfo":{"model":"openai/gpt-oss-120b","modelServer":"vllm"}}'
post 'manifests create' '/v1/optimizedManifest:generate' \
  '{"acceleratorType":"nvidia-h100-80gb","modelServerInfo":{"model":"openai/gpt-oss-120b","modelServer":"vllm"}}'
