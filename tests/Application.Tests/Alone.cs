namespace Hubbub.Application.Tests;

/// <summary>Tests that measure the process: no other tests run at the same time.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
