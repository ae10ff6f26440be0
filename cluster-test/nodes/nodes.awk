# Fills in the node templates of a platform; see nodes.sh. Files: template, accelerators, machine types, hosts.
BEGIN { FS = "," }
FNR == 1 { file++ }

# The template: one document for each resource, each behind a line "# --- RESOURCE".
file == 1 && /^# machines: / { cloud = substr($0, 13) }
file == 1 && /^# keeps: / { keeps = substr($0, 10) }
file == 1 && /^# disk: / { disk = substr($0, 9) }
file == 1 && /^# (spot|arm64) (label|taint): / { match($0, /: /); more[substr($0, 3, RSTART - 3)] = substr($0, RSTART + 2) }
file == 1 && /^# --- / { resource = substr($0, 7); next }
file == 1 && /^#/ { next }
file == 1 { template[resource] = template[resource] $0 "\n"; next }

/^#/ { next }
FNR == 1 { split("", column); for (i = 1; i <= NF; i++) column[$i] = i; next }

file == 2 {
  resource_of[$1] = $column["resource"]
  for (name in column) { fact[$1, name] = $column[name]; column_of[name] }
  next
}

{
  a = $column["accelerator"]; n = $column["accelerator_count"]
  if ((cloud != "any" && $column["cloud"] != cloud) || !(resource_of[a] in template) || n != int(n)) next
  key = cloud == "any" ? product(a) : $column["machine_type"]
  # the largest machine stands for all with this accelerator where no cloud is given
  if (key in count && (n < count[key] || (n == count[key] && $column["vcpus"] <= vcpus[key]))) next
  if (!(key in count)) keys[++machines] = key
  type[key] = $column["machine_type"]; accelerator[key] = a; count[key] = n
  vcpus[key] = $column["vcpus"]; memory[key] = $column["memory_gib"]
}

END {
  for (i = 1; i <= machines; i++) {
    key = keys[i]
    print_node(type[key], accelerator[key], count[key], vcpus[key], memory[key], 0)
    if (spot && cloud != "any")
      print_node(type[key], accelerator[key], count[key], vcpus[key], memory[key], 1)
  }
  print_node("cpu-32", "", 0, 32, 128, 0)
}

# Nodes that look alike are one kind: the name of the product on a platform that labels nodes with it.
function product(a) { return fact[a, "gfd_product"] != "" ? fact[a, "gfd_product"] : a }

function print_node(machine, a, n, cores, gib, is_spot,    resource, text, name) {
  resource = a == "" ? "cpu" : resource_of[a]
  # where the catalog does not know what a machine has, CPU and memory are not what decides
  if (cores == "") cores = 224
  if (gib == "") gib = 2048
  split("", value)
  for (name in column_of) value[name] = fact[a, name]
  if (a == "") value["arch"] = "amd64"
  value["machine"] = machine; value["count"] = n; value["name"] = tolower(machine) (is_spot ? "-spot" : "")
  gsub(/_/, "-", value["name"])
  value["family"] = machine; sub(/[.-].*/, "", value["family"])
  value["accelerator"] = a == "" ? "none" : a
  value["topology"] = topology(a, n)
  value["pricing"] = is_spot ? "spot" : "on-demand"
  text = filled(template[resource])
  if (is_spot) text = with("spot", text)
  if (value["arch"] == "arm64") text = with("arm64", text)
  printf "---\n%s", text
  print "status:\n  nodeInfo: {kubeletVersion: v1.36.3}"
  print_amounts("capacity", cores * 1000, gib, disk, resource, n)
  print_amounts("allocatable", allocatable_cpu(cores), allocatable_memory(gib, cores), disk * 0.9, resource, n)
}

function filled(text,    name) {
  for (name in value) gsub("[$][{]" name "[}]", value[name], text)
  return text
}

# A node of that sort: the label and the taint of its "# SORT label" and "# SORT taint".
function with(sort, text) {
  if ((sort " label") in more) sub(/  labels:\n/, "&    " more[sort " label"] "\n", text)
  if ((sort " taint") in more) sub(/  taints:\n/, "&  - " more[sort " taint"] "\n", text)
  return text
}

function print_amounts(what, millicores, gib, disk, resource, n) {
  printf "  %s: {cpu: %dm, memory: %dMi, ephemeral-storage: %dGi, pods: \"110\"", what, millicores, gib * 1024, disk
  if (n) printf ", %s: \"%d\"", resource, n
  print "}"
}

# The slice that one host is.
function topology(a, n) {
  if (a ~ /^tpu-v5p|^tpu7x/) return "2x2x1"
  return n == 8 ? "2x4" : n == 4 ? "2x2" : "1x1"
}

# What the platform leaves to pods, by its published rules: of CPU shares of the first core, the next, the next two
# and the rest.
function allocatable_cpu(cores) {
  if (keeps == "nothing") return cores * 1000
  if (keeps == "aks") return cores * 1000 - 60 - 40 - 40 - 10 * (cores - 4)
  return cores * 1000 - 60 - 10 - 10 - 2.5 * (cores - 4)
}

# Of memory: GKE shares, EKS an amount for each pod beside what Karpenter takes the hypervisor to use, AKS an amount
# for each of 250 pods but no more than a quarter.
function allocatable_memory(gib, cores,    pods) {
  if (keeps == "nothing") return gib
  if (keeps == "aks") return gib - least((20e6 * 250 + 50e6) / 1024 ^ 3, gib / 4) - 0.1
  if (keeps == "eks") {
    pods = cores <= 8 ? 58 : cores <= 32 ? 234 : 737
    return gib * 0.925 - (255 + 11 * pods) / 1024 - 0.1
  }
  return gib - 0.1 - 0.25 * least(4, gib) - 0.2 * least(4, gib - 4) - 0.1 * least(8, gib - 8) \
    - 0.06 * least(112, gib - 16) - 0.02 * least(gib, gib - 128)
}

function least(a, b) { return b < 0 ? 0 : a < b ? a : b }
