namespace Hubbub.Application.Common.RateLimits;

/// <summary>
/// The worst-case cost of a request, in milliseconds of processor time; 1 if not declared. It is declared, not
/// measured: a busy machine must not refuse legitimate users. <c>--mode costs</c> of tests/Load measures the actual
/// cost.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CostAttribute(int milliseconds) : Attribute
{
    public const int Default = 1;

    public int Milliseconds => milliseconds;
}
