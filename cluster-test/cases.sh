# shellcheck shell=bash
# The golden manifests as cases, and the ways to break one. Sourced.

# A line "CASE PLATFORM ACCELERATOR PRICING-MODEL" for each case of a folder; "-" for what the flags do not name.
cases() { # folder
  local name flags
  while IFS=: read -r name flags; do
    case $name in '' | '#'*) continue ;; esac
    echo "$name $(flag platform "$flags" gke-autopilot) $(flag 'accelerator(-type)?' "$flags" -)" \
      "$(flag pricing-model "$flags" -)"
  done <"$1/cases.txt"
}

flag() { # name flags default
  if [[ $2 =~ --$1[=\ ]([^ ]+) ]]; then echo "${BASH_REMATCH[-1]}"; else echo "$3"; fi
}

# The files of a case: ManifestGoldenTest.CASE-KIND.yaml. The name of a case may begin that of another.
files_of() { # folder case
  local file kind
  for file in "$1/ManifestGoldenTest.$2"-*.yaml; do
    kind=${file#"$1/ManifestGoldenTest.$2-"}
    if [[ ${kind%.yaml} =~ ^[A-Z][A-Za-z]*(-?[0-9]+)?$ ]]; then echo "$file"; fi
  done
}

# Copies a case's objects into a folder, in a namespace of its own, with what a user makes before: the namespace
# and the token.
prepare() { # golden-folder case to name
  local file old ns
  ns=$(namespace "$4")
  mkdir -p "$3"
  cat >"$3/0.yaml" <<YAML
apiVersion: v1
kind: Namespace
metadata: {name: $ns}
---
apiVersion: v1
kind: Secret
metadata: {name: hf-secret, namespace: $ns}
stringData: {hf_api_token: none}
YAML
  while read -r file; do
    old=$(sed -n 's/^  namespace: *//p' "$file" | head -n 1)
    sed "s/^\( *namespace: \)${old:-default}\$/\1$ns/" "$file" >"$3/${file#"$1/ManifestGoldenTest.$2-"}"
  done < <(files_of "$1" "$2")
}

# A namespace for a prepared case, from its name.
namespace() { local name=${1//[._]/-}; echo "${name:0:63}"; }

# --- broken manifests: each changes the objects of a prepared folder ----------------------------------------
break_typo() { sed -i 's/readinessProbe:/readynessProbe:/' "$1/Deployment.yaml"; }

break_count() { # folder accelerators
  local key
  key=$(resource_of "$1")
  patch_deployment "$1" '[{"op": "replace", "path": "/spec/template/spec/containers/0/resources", "value":
    {"requests": {"'"$key"'": "'"$2"'"}, "limits": {"'"$key"'": "'"$2"'"}}}]'
}

break_toleration() { patch_deployment "$1" '[{"op": "remove", "path": "/spec/template/spec/tolerations"}]'; }

patch_deployment() { # folder json-patch
  kubectl patch --local --type=json -p "$2" -f "$1/Deployment.yaml" -o yaml >"$1/patched"
  mv "$1/patched" "$1/Deployment.yaml"
}

resource_of() { # folder
  grep -ohE '(nvidia.com/gpu|google.com/tpu|amd.com/gpu):' "$1/Deployment.yaml" | head -n 1 | tr -d :
}
