using Hubbub.Application.Accounts.Contracts;
using Hubbub.Application.Accounts.Mails;
using Hubbub.Application.Accounts.Sessions;
using Hubbub.Application.Common.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Hubbub.Application.Accounts;

internal static class AccountsServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<AccountsOptions>().BindConfiguration("Accounts");
        return services
            .AddScoped<SessionOpener>()
            .AddSingleton<ReservedNames>()
            .AddSingleton<GuessLog>()
            .AddScoped<LoginThrottle>()
            .AddScoped<CodeMails>()
            .AddScoped<Codes>()
            .AddScoped<NewDevices>()
            .AddScoped<AccountMail>()
            .AddScoped<IAccountMail>(services => services.GetRequiredService<AccountMail>())
            .AddScoped<IAccounts, AccountReads>()
            .AddScoped<IJob, SendMails>()
            .AddScoped<IJob, EraseDueAccounts>()
            .AddScoped<IJob, PruneSessions>();
    }
}
