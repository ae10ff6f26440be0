"""Google's Python client against an iq server, over gRPC and over REST.

Usage: giq.py [URL], http://127.0.0.1:8080 without one. IQ_TOKEN is sent when it is set.
"""

import os
import sys

import grpc
from google.auth.credentials import AnonymousCredentials
from google.cloud import gkerecommender_v1 as giq
from google.cloud.gkerecommender_v1.services.gke_inference_quickstart import transports

MODEL = "openai/gpt-oss-120b"
TOKEN = os.environ.get("IQ_TOKEN")
METADATA = [("authorization", f"Bearer {TOKEN}")] if TOKEN else []


def over_grpc(url):
    scheme, address = url.split("://")
    if scheme == "https":
        channel = grpc.secure_channel(address, grpc.ssl_channel_credentials())
    else:
        channel = grpc.insecure_channel(address)
    transport = transports.GkeInferenceQuickstartGrpcTransport(channel=channel)
    return giq.GkeInferenceQuickstartClient(transport=transport)


def over_rest(url):
    return giq.GkeInferenceQuickstartClient(
        credentials=AnonymousCredentials(),
        transport="rest",
        client_options={"api_endpoint": url},
    )


def show(name, client):
    models = list(client.fetch_models(request={}, metadata=METADATA))
    profiles = list(
        client.fetch_profiles(request={"model": MODEL, "page_size": 20}, metadata=METADATA)
    )
    first = profiles[0]
    print(
        f"python {name}: {len(models)} models; {MODEL}: {len(profiles)} profiles, "
        f"first {first.instance_type} {first.performance_stats[0].output_tokens_per_second} tokens/s"
    )


if __name__ == "__main__":
    endpoint = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8080"
    show("grpc", over_grpc(endpoint))
    show("rest", over_rest(endpoint))
