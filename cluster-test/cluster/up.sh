#!/usr/bin/env bash
# Starts etcd, kube-apiserver, kube-controller-manager, kube-scheduler and kwok on 127.0.0.1 with fresh, empty
# state, makes the nodes and waits till they are Ready; prints the path of the kubeconfig. Stop with down.sh.
#   IQ_CLUSTER_NODES           YAML of the nodes
#   IQ_CLUSTER_STATE           folder of this one cluster, for more than one at a time
#   IQ_CLUSTER_CACHE           binaries and state (default: the user's cache folder)
#   IQ_CLUSTER_APISERVER_ARGS  more flags of kube-apiserver
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${IQ_CLUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/iq-cluster}
state=${IQ_CLUSTER_STATE:-$cache/run}
nodes=${IQ_CLUSTER_NODES:?a YAML file of nodes; nodes/nodes.sh PLATFORM writes one}
bin=$("$here/build.sh" | tail -n 1)
t0=${EPOCHREALTIME/[.,]/}
took() { local now=${EPOCHREALTIME/[.,]/}; printf '%s after %d ms\n' "$1" $(((now - t0) / 1000)) >&2; }

"$here/down.sh"
umask 077
mkdir -p "$state"/{pki,pids,logs}
up=
trap '[ -n "$up" ] || { "$here/down.sh" --keep; echo "up.sh: failed, logs in $state/logs" >&2; }' EXIT

started() {
  local s
  s=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  # shellcheck disable=SC2086
  set -- ${s##*) }
  if [ "$1" != Z ]; then echo "${20}"; fi
}
run() { # name args...
  local name=$1; shift
  nohup "$bin/$name" "$@" </dev/null >"$state/logs/$name.log" 2>&1 &
  local pid=$!
  echo "$pid $(started $pid)" >"$state/pids/$name"
  disown $pid
}
die() { echo "up.sh: $1" >&2; tail -n 15 "$state/logs/$2.log" >&2 || true; exit 1; }
wait_for() { # what log-name command...
  local what=$1 log=$2 n=0; shift 2
  until "$@" >/dev/null 2>&1; do
    n=$((n + 1)); [ $n -lt 600 ] || die "no $what after 60 s" "$log"
    if [ -f "$state/pids/$log" ]; then
      kill -0 "$(cut -d' ' -f1 "$state/pids/$log")" 2>/dev/null || die "$log ended" "$log"
    fi
    sleep 0.1
  done
  took "$what"
}

# --- four free ports ------------------------------------------------------------------------------
# Each process id has four ports of its own to begin with, so that two starts at once do not take the same.
busy() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
first=$((20000 + $$ % 2500 * 4))
while busy $first || busy $((first + 1)) || busy $((first + 2)) || busy $((first + 3)); do
  first=$((first < 30000 ? first + 4 : 20000))
done
etcd_port=$first peer_port=$((first + 1)) api_port=$((first + 2)) kwok_port=$((first + 3))

# --- etcd, which starts while the certificates are made -------------------------------------------
run etcd --name=iq --data-dir="$state/etcd" --unsafe-no-fsync \
  --listen-client-urls="http://127.0.0.1:$etcd_port" --advertise-client-urls="http://127.0.0.1:$etcd_port" \
  --listen-peer-urls="http://127.0.0.1:$peer_port" --initial-advertise-peer-urls="http://127.0.0.1:$peer_port" \
  --initial-cluster="iq=http://127.0.0.1:$peer_port" --log-level=warn

# --- identities: a CA, one server pair, a key for service account tokens, a token for each component --
# Tokens, not client certificates: a client in Java then needs no EC private key in the right format.
pki=$state/pki
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1"; }
key "$pki/ca.key"
openssl req -x509 -new -key "$pki/ca.key" -sha256 -days 30 -subj "/CN=iq-cluster-ca" \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -out "$pki/ca.crt" 2>/dev/null
key "$pki/server.key"
printf '%s\n' keyUsage=critical,digitalSignature extendedKeyUsage=serverAuth \
  subjectAltName=IP:127.0.0.1,IP:10.96.0.1,DNS:localhost,DNS:kubernetes.default.svc >"$pki/server.ext"
openssl req -new -key "$pki/server.key" -subj "/CN=kube-apiserver" 2>/dev/null |
  openssl x509 -req -sha256 -days 30 -CA "$pki/ca.crt" -CAkey "$pki/ca.key" -CAcreateserial \
    -extfile "$pki/server.ext" -out "$pki/server.crt" 2>/dev/null
key "$pki/sa.key"
openssl ec -in "$pki/sa.key" -pubout -out "$pki/sa.pub" 2>/dev/null

identity() { # name user [group]
  local token
  token=$(openssl rand -hex 24)
  printf '%s,%s,%s%s\n' "$token" "$2" "$1" "${3:+,\"$3\"}" >>"$pki/tokens.csv"
  cat >"$state/$1.kubeconfig" <<YAML
apiVersion: v1
kind: Config
current-context: iq-cluster
clusters:
- name: iq-cluster
  cluster:
    server: https://127.0.0.1:$api_port
    certificate-authority-data: $(base64 -w0 "$pki/ca.crt")
contexts:
- name: iq-cluster
  context: {cluster: iq-cluster, user: $1}
users:
- name: $1
  user: {token: $token}
YAML
}
identity admin admin system:masters
identity controller-manager system:kube-controller-manager
identity scheduler system:kube-scheduler
identity kwok kwok system:masters
took "identities"

# --- control plane ------------------------------------------------------------------------------
# shellcheck disable=SC2086
run kube-apiserver --etcd-servers="http://127.0.0.1:$etcd_port" \
  --bind-address=127.0.0.1 --advertise-address=127.0.0.1 --secure-port="$api_port" \
  --endpoint-reconciler-type=none --service-cluster-ip-range=10.96.0.0/16 \
  --tls-cert-file="$pki/server.crt" --tls-private-key-file="$pki/server.key" --token-auth-file="$pki/tokens.csv" \
  --kubelet-certificate-authority="$pki/ca.crt" --kubelet-preferred-address-types=InternalIP \
  --service-account-issuer=https://kubernetes.default.svc.cluster.local \
  --service-account-signing-key-file="$pki/sa.key" --service-account-key-file="$pki/sa.pub" \
  --authorization-mode=Node,RBAC --allow-privileged=true --profiling=false ${IQ_CLUSTER_APISERVER_ARGS:-}

export KUBECONFIG=$state/admin.kubeconfig
# an own discovery cache: a cluster before this one may have had the same port
k() { "$bin/kubectl" --cache-dir="$state/kubectl-cache" "$@"; }
listening() { (exec 3<>"/dev/tcp/127.0.0.1/$api_port"); }
ready() { k get --raw=/readyz --request-timeout=2s; }
wait_for "kube-apiserver listening" kube-apiserver listening
wait_for "kube-apiserver ready" kube-apiserver ready

run kube-controller-manager --kubeconfig="$state/controller-manager.kubeconfig" \
  --leader-elect=false --secure-port=0 --profiling=false --use-service-account-credentials=true \
  --service-account-private-key-file="$pki/sa.key" --root-ca-file="$pki/ca.crt" \
  --service-cluster-ip-range=10.96.0.0/16 --kube-api-qps=300 --kube-api-burst=600 \
  --horizontal-pod-autoscaler-sync-period=1s # 15 s otherwise till it first says what it thinks of an HPA
run kube-scheduler --kubeconfig="$state/scheduler.kubeconfig" --leader-elect=false --secure-port=0 --profiling=false

# --- kwok ---------------------------------------------------------------------------------------
k apply --server-side -f "$bin/kwok-crds.yaml" >/dev/null
k wait --for=condition=Established --timeout=30s -f "$bin/kwok-crds.yaml" >/dev/null
k apply --server-side -f "$bin/kwok-stages.yaml" -f "$here/stages" >/dev/null
cat >"$state/kwok.yaml" <<YAML
apiVersion: config.kwok.x-k8s.io/v1alpha1
kind: KwokConfiguration
options:
  kubeconfig: $state/kwok.kubeconfig
  cidr: 10.244.0.0/16
  nodeIP: 127.0.0.1
  nodePort: $kwok_port
  serverAddress: 127.0.0.1:$kwok_port
  tlsCertFile: $pki/server.crt
  tlsPrivateKeyFile: $pki/server.key
  manageAllNodes: true
  nodeLeaseDurationSeconds: 40
  # Once a configuration is given kwok has no defaults: without these lines it plays no stage
  # (parallelism 0) and answers neither logs nor port-forward (debugging handlers off).
  enableDebuggingHandlers: true
  nodeLeaseParallelism: 4
  podPlayStageParallelism: 4
  nodePlayStageParallelism: 4
  podsOnNodeSyncParallelism: 4
  enablePodsOnNodeSyncStreamWatch: true
  enableCRDs: [Stage, Logs, ClusterLogs, PortForward, ClusterPortForward]
YAML
run kwok --config="$state/kwok.yaml" --kubeconfig="$state/kwok.kubeconfig" --manage-all-nodes=true
k apply --server-side -f "$nodes" >/dev/null
k wait --for=condition=Ready node --all --timeout=60s >/dev/null || die "nodes not Ready" kwok
took "nodes Ready"
wait_for "service account default (controller-manager works)" kube-controller-manager \
  k -n default get serviceaccount default
up=yes
echo "$state/admin.kubeconfig"
