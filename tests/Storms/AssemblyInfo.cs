using Xunit.Sdk;
using Xunit.v3;

// Each of these tests needs the machine to itself.
[assembly: Parallelization(Mode = ParallelMode.None)]
