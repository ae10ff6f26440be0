package iq.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Published facts of a model; null where no source states them.
 *
 * @param id Hugging Face {@code owner/name}
 * @param parametersBillion total parameters
 * @param activeParametersBillion parameters used for one token, for mixtures of experts
 * @param headDim size of one attention head
 * @param kvLoraRank compressed key/value width of multi-head latent attention
 * @param weightsGib size of the weights on disk
 * @param source where each row is from
 * @param note where single cells are from, when not from the source
 */
public record Model(
    String id,
    @Nullable Double parametersBillion,
    @Nullable Double activeParametersBillion,
    @Nullable String parametersSource,
    @Nullable Integer layers,
    @Nullable Integer hiddenSize,
    @Nullable Integer attentionHeads,
    @Nullable Integer kvHeads,
    @Nullable Integer headDim,
    @Nullable Integer kvLoraRank,
    @Nullable Integer qkRopeHeadDim,
    @Nullable Integer vocabularySize,
    @Nullable Integer maxContext,
    @Nullable String dtype,
    @Nullable String quantization,
    @Nullable Integer experts,
    @Nullable Integer expertsPerToken,
    @Nullable Integer sharedExperts,
    @Nullable Integer moeIntermediateSize,
    @Nullable Integer intermediateSize,
    @Nullable Integer slidingWindow,
    @Nullable Double weightsGib,
    @Nullable String architecture,
    @Nullable String licence,
    @Nullable String source,
    @Nullable String note) {}
