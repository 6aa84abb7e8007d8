namespace Hubbub.Domain.Common;

/// <summary>Lets a pipeline behavior return a failure without knowing the response type.</summary>
public interface IResult<out TSelf>
{
    Error? Failure { get; }

    static abstract TSelf Fail(Error error);
}

/// <summary>Success, or an expected failure.</summary>
public sealed class Result : IResult<Result>
{
    public static readonly Result Success = new(null);

    private Result(Error? failure) => Failure = failure;

    public Error? Failure { get; }

    public static Result Fail(Error error) => new(error);

    /// <summary>What follows a success; a failure stays the answer.</summary>
    public async Task<Result<TNext>> Then<TNext>(Func<Task<Result<TNext>>> next) =>
        Failure is { } failure ? failure : await next();

    public static implicit operator Result(Error error) => new(error);
}

/// <summary>A value, or an expected failure.</summary>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? failure) => (_value, Failure) = (value, failure);

    public Error? Failure { get; }

    public T Value => Failure is null
        ? _value!
        : throw new InvalidOperationException($"There is no value: {Failure.Code}.");

    public static Result<T> Fail(Error error) => new(default, error);

    /// <summary>What follows a success; a failure stays the answer.</summary>
    public async Task<Result<TNext>> Then<TNext>(Func<T, Task<Result<TNext>>> next) =>
        Failure is { } failure ? failure : await next(Value);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
