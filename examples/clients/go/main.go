// Google's generated Go stubs against an iq server over gRPC. Argument: the server's URL,
// http://127.0.0.1:8080 without one. IQ_TOKEN is sent when it is set.
package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"strings"

	giq "cloud.google.com/go/gkerecommender/apiv1/gkerecommenderpb"
	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
)

const model = "openai/gpt-oss-120b"

func main() {
	url := "http://127.0.0.1:8080"
	if len(os.Args) > 1 {
		url = os.Args[1]
	}
	ctx := context.Background()
	if token := os.Getenv("IQ_TOKEN"); token != "" {
		ctx = metadata.AppendToOutgoingContext(ctx, "authorization", "Bearer "+token)
	}
	connection, err := dial(url)
	if err != nil {
		log.Fatal(err)
	}
	defer connection.Close()
	if err := show(ctx, giq.NewGkeInferenceQuickstartClient(connection)); err != nil {
		log.Fatal(err)
	}
}

func dial(url string) (*grpc.ClientConn, error) {
	scheme, address, _ := strings.Cut(url, "://")
	transport := credentials.NewTLS(nil)
	if scheme == "http" {
		transport = insecure.NewCredentials()
	}
	return grpc.NewClient(address, grpc.WithTransportCredentials(transport))
}

func show(ctx context.Context, client giq.GkeInferenceQuickstartClient) error {
	models, err := client.FetchModels(ctx, &giq.FetchModelsRequest{})
	if err != nil {
		return err
	}
	answer, err := client.FetchProfiles(ctx, &giq.FetchProfilesRequest{Model: model})
	if err != nil {
		return err
	}
	profiles := answer.GetProfile()
	first := profiles[0]
	fmt.Printf("go grpc: %d models; %s: %d profiles, first %s %d tokens/s\n", len(models.GetModels()), model,
		len(profiles), first.GetInstanceType(), first.GetPerformanceStats()[0].GetOutputTokensPerSecond())
	return nil
}
