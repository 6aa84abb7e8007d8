using System.Globalization;
using FluentValidation;
using Hubbub.Application;
using Hubbub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Web.Tests.Errors;

/// <summary>The texts of validation errors.</summary>
public sealed class WordingTests
{
    [Fact]
    public async Task Every_rule_says_what_is_allowed_whatever_language_the_server_speaks()
    {
        await using var server = await TestServer.Start();
        var validators = typeof(ApplicationServices).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsGenericType: false } && t.IsAssignableTo(typeof(IValidator)))
            .Select(t => (IValidator)ActivatorUtilities.CreateInstance(server.Services, t));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        var messages = from validator in validators
                       from rule in validator.CreateDescriptor().Rules
                       from component in rule.Components
                       where !component.Validator.Name.StartsWith("Child", StringComparison.Ordinal)
                       select (Validator: validator.GetType().Name, Message: component.GetUnformattedErrorMessage());

        var all = messages.ToArray();
        all.Should().HaveCountGreaterThan(50);
        all.Should().OnlyContain(m => m.Message.EndsWith('.'));
        all.Where(m => m.Message.Contains("PropertyName", StringComparison.Ordinal)).Should().BeEmpty();
        string[] starts = ["Give ", "Set ", "This ", "At most ", "Remove ", "A ", "Write ", "Choose ", "An ", "The "];
        all.Where(m => !Array.Exists(starts, s => m.Message.StartsWith(s, StringComparison.Ordinal)))
            .Should()
            .BeEmpty();
    }
}
