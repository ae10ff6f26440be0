# Without a target, tells which there are. Each needs what iq needs: a JDK 25 and Maven. 'cluster-test' needs Go alone.
.POSIX:
.PHONY: help build test bench growth startup memory server-load server-soak server-start schemas openapi settings \
  manifests-all cluster-test image image-smoke helm-test helm-cluster-test client-examples coverage compare-estimates kernel-times \
  estimates-all

JAVA = "$$(cat cli/target/iq/java-home)/bin/java"
QUERY = profiles list --model=openai/gpt-oss-120b --pricing-model=on-demand --target-ttft-milliseconds=300

help: ## tells which targets there are
	@sed -n 's/^\([a-z-]*\): .*## \(.*\)/make \1|\2/p' Makefile | awk -F'|' '{ printf "%-18s %s\n", $$1, $$2 }'

build: ## compiles everything and installs iq into cli/target/iq
	mvn -q -B -DskipTests package

test: ## runs all tests, as a change must pass them
	mvn -B verify

startup: ## times whole processes beside the JVM's hello-world (docs/performance.md)
	@scripts/startup.sh

growth: build ## times the same question on catalogs of up to a million load points
	@scripts/growth.sh

bench: build ## runs the JMH benchmarks, about three minutes
	$(JAVA) --enable-native-access=ALL-UNNAMED -jar performance/target/performance.jar

server-load: build ## loads a server over REST and gRPC on this machine, about four minutes
	@scripts/server-load.sh

server-soak: build ## an hour of mixed load, the server's memory once a minute
	@scripts/server-soak.sh

server-start: build ## times the server from its start to its first answers, with OTHER=PATH/iq in turns with that one
	@scripts/server-start.sh 11 $(OTHER)

schemas: build ## takes the schemas of Kubernetes objects from their Go modules again (needs Go)
	@scripts/schemas/schemas.sh

openapi: ## writes docs/openapi.json again from the proto files
	mvn -q -B -pl api test -Dtest=OpenApiTest -Dgoldens.record=true

settings: ## writes the settings of docs/server.md again from the server's table
	mvn -q -B -pl server -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SettingsReferenceTest -Dgoldens.record=true

manifests-all: ## makes and validates manifests for all options with all online profiles, for hours
	mvn -B -pl manifests -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=WholeProduct $(ALL)

coverage: build ## asks the estimator 23,000 questions and writes docs/coverage.md, two to five minutes
	@./iq catalog coverage --page=docs/coverage.md

memory: ## the most memory that the question of 'make startup' takes (needs GNU time)
	@/usr/bin/time -f 'maximum resident set: %M KB' ./iq $(QUERY) 2>&1 > /dev/null | tail -n 1

cluster-test: ## applies the golden manifests to a real control plane with simulated nodes (needs Go)
	@cluster-test/test.sh

image: build ## writes target/iq-image.tar, a container image, without a container engine (deploy/image)
	@deploy/image/build.sh $(IMAGE)

image-smoke: ## runs that image's files as its user, without a container engine (needs root)
	@deploy/image/smoke.sh

helm-test: build ## renders the Helm chart with several values and validates it (needs helm or Go)
	@deploy/helm/test.sh

helm-cluster-test: ## installs the Helm chart on a real control plane without containers (needs Go)
	@deploy/helm/cluster-test.sh

client-examples: build ## runs gcloud's requests and Google's clients against a server (curl, Python, Java, Go)
	@examples/clients/run.sh

compare-estimates: build ## compares the estimates with NVIDIA's aiconfigurator on the same rows (Python, 850 MB, network)
	@scripts/estimates/compare.sh

kernel-times: ## what single kernels take, from which the core's coefficients start (Python, 850 MB, network)
	@scripts/estimates/kernels.sh

estimates-all: ## asks for an estimate of every model on every accelerator for every use case, for minutes
	mvn -B -pl cli -am package -Dsurefire.failIfNoSpecifiedTests=false -Dtest=EstimateSweepTest -Diq.estimate.sample=1
