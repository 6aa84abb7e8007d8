using Hubbub.Domain.Common;

namespace Hubbub.Architecture.Tests.Form;

public sealed class FormTests
{
    // Their members are ids and enums, which deserialization checks; there is nothing left to validate.
    private static readonly string[] NeedNoValidator =
    [
        "EndAccountSession", "EndAccountSessions",
        "GrantAdmin", "LogOut", "ResendVerification", "RevokeAdmin", "RevokeSession",
        "AcceptFollowRequest", "DeclineFollowRequest", "FollowUser", "UnfollowUser", "RemoveFollower",
        "BlockUser", "UnblockUser", "MuteUser", "UnmuteUser",
        "DeleteMessage", "DeleteMessageDraft", "HideMessage", "MarkMessageDelivered", "MarkMessageRead",
        "PinMessage", "UnpinMessage",
        "MarkUnread", "ArchiveConversation", "UnarchiveConversation", "PinConversation", "UnpinConversation",
        "AcceptMessageRequest", "DeclineMessageRequest",
        "HandOverGroup", "LeaveGroup", "RemoveGroupMember",
        "ApproveJoinRequest", "DeclineJoinRequest", "RevokeInvite", "WithdrawJoinRequest",
        "AcceptGroupInvitation", "DeclineGroupInvitation", "SetGroupPicture",
        "DeleteAllNotifications", "DeleteNotification", "MarkAllNotificationsRead", "MarkNotificationRead",
        "MuteConversation", "UnmuteConversation", "UnsubscribeFromPush",
        "DeleteFolder", "SavePost", "UnsavePost",
        "AddCircleMember", "DeleteCircle", "DeleteComment", "DeletePost", "MoveFeedMarker", "RemoveCircleMember",
        "RemoveReaction",
        "AppendChunk", "CompleteUpload", "CancelUpload", "DeleteMedia",
        "DeleteStory", "ViewStory", "RemovePicture",
        "DeleteDraft", "PinPost", "PublishDraft", "UnpinPost",
        "WatchPost", "UnwatchPost",
    ];

    // The caller is not known yet, or is the server itself.
    private static readonly string[] ActForNobody =
    [
        "Register", "LogIn", "RefreshSession", "Reactivate", "ForgotPassword", "ResetPassword",
        "CheckAnySession", "CheckSession", "CheckSessions", "GetHeads", "GrantAdmin", "RevokeAdmin",
        "UnsubscribeFromMails",
    ];

    [Fact]
    public void Every_request_is_a_sealed_record_that_answers_with_a_result()
    {
        MessageRules.Requests(Code.Product).Should().HaveCountGreaterThan(40);
        MessageRules.MalformedRequests(Code.Product).Should().BeEmpty();
    }

    [Fact]
    public void A_misshapen_request_is_found() => MessageRules.MalformedRequests(Code.Wrong).Should()
        .ContainMatch("*Unsealed is no sealed record of Application")
        .And.ContainMatch("*FaultyRequest answers without Result")
        .And.NotContainMatch("*WritePost *");

    [Fact]
    public void Every_request_has_one_handler_beside_it() => MessageRules.Unhandled(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_request_with_no_handler_or_with_two_is_found() => MessageRules.Unhandled(Code.Wrong).Should()
        .ContainMatch("*FaultyRequest has not*").And
        .ContainMatch("*Unsealed has not*").And.NotContainMatch("*WritePost has not*");

    [Fact]
    public void Every_command_has_a_validator_or_needs_none() =>
        MessageRules.Unvalidated(Code.Product, NeedNoValidator).Should().BeEmpty();

    [Fact]
    public void A_command_without_validator_and_a_needless_exception_are_found() =>
        MessageRules.Unvalidated(Code.Wrong, ["WritePost", "Gone"]).Should()
            .ContainMatch("*FaultyRequest has no validator")
            .And.Contain("WritePost needs no place on the list")
            .And.Contain("Gone needs no place on the list");

    [Fact]
    public void Every_request_says_who_acts() => MessageRules.Actorless(Code.Product, ActForNobody).Should().BeEmpty();

    [Fact]
    public void A_request_that_does_not_say_who_acts_is_found() =>
        MessageRules.Actorless(Code.Wrong, ["Gone"]).Should().ContainMatch("*FaultyRequest does not say who acts")
            .And.NotContainMatch("*WritePost *").And.Contain("Gone needs no place on the list");

    [Fact]
    public void Handlers_validators_behaviors_jobs_and_tables_are_internal_and_sealed() =>
        MessageRules.Shown(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_public_handler_or_validator_is_found() => MessageRules.Shown(Code.Wrong).Should()
        .ContainMatch("*WritePostHandler is not*").And.ContainMatch("*WritePostValidator is not*")
        .And.NotContainMatch("*FaultyRequestFirst*");

    [Fact]
    public void No_type_has_an_empty_name() => NameRules.EmptyNames(Code.Product).Should().BeEmpty();

    [Fact]
    public void An_empty_name_is_found() =>
        NameRules.EmptyNames(Code.Wrong).Should().ContainMatch("*PostManager").And.ContainMatch("*PostManager/PostDto");

    [Fact]
    public void Folders_do_not_sort_by_kind() => NameRules.KindFolders(SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void A_folder_that_sorts_by_kind_is_found() =>
        NameRules.KindFolders([new("src/Domain/Posts/Enums/A.cs", ""), new("src/Domain/Posts/Enums.cs", "")]).Should()
            .Equal("src/Domain/Posts/Enums/A.cs");

    [Fact]
    public void Namespaces_are_folders() =>
        NameRules.OtherNamespaces(SourceFile.All).Should().BeEmpty();

    [Fact]
    public void A_namespace_that_is_not_its_folder_is_found() =>
        NameRules.OtherNamespaces(
            [new("src/Web/Posts/A.cs", "using System;\n\nnamespace Hubbub.Web.Media;\n")]).Should()
            .Equal("src/Web/Posts/A.cs is in Hubbub.Web.Media");

    [Fact]
    public void No_file_has_more_than_350_lines() =>
        NameRules.LongFiles(SourceFile.All).Should().BeEmpty();

    [Fact]
    public void A_file_of_351_lines_is_found() =>
        NameRules.LongFiles([new("a.cs", new string('\n', 351)), new("b.cs", new string('\n', 350))]).Should()
            .Equal("a.cs has 351 lines");

    [Fact]
    public void Nothing_is_hidden_in_regions() =>
        NameRules.Regions(SourceFile.All).Should().BeEmpty();

    [Fact]
    public void A_region_is_found() =>
        NameRules.Regions([new("a.cs", "class A\n{\n    #region B\n")]).Should().Equal("a.cs");

    [Fact]
    public void Tests_are_sentences() => NameRules.MuteTests(SourceFile.Tests).Should().BeEmpty();

    [Fact]
    public void A_test_that_is_no_sentence_is_found() =>
        NameRules.MuteTests(
            [
                new(
                    "a.cs",
                    "    [Fact]\n    public async Task Works()\n    [Theory, Data]\n    public void It_works()\n"),
            ]).Should().Equal("a.cs: Works");

    [Fact]
    public void Ids_are_readonly_record_structs_of_one_number() =>
        NameRules.OtherIds(typeof(UserId).Assembly.GetTypes()).Should().BeEmpty();

    [Fact]
    public void An_id_of_another_form_is_found() =>
        NameRules.OtherIds([typeof(Violations.Domain.Posts.PostId)]).Should().ContainMatch("*PostId");

    [Fact]
    public void Error_codes_are_their_names()
    {
        ErrorPages().Should().HaveCountGreaterThan(4);
        NameRules.OtherCodes(ErrorPages()).Should().BeEmpty();
    }

    [Fact]
    public void An_error_code_that_is_not_its_name_is_found() =>
        NameRules.OtherCodes([typeof(WrongErrors)]).Should().Equal("WrongErrors.PostGone is wrong.post_not_found");

    [Fact]
    public void Every_error_that_a_module_lists_happens() =>
        NameRules.UnusedErrors(ErrorPages(), SourceFile.Product).Should().BeEmpty();

    [Fact]
    public void An_error_that_never_happens_is_found() =>
        NameRules.UnusedErrors([typeof(WrongErrors)], [new("a.cs", "return WrongErrors.PostGone;")]).Should()
            .Equal("WrongErrors.PostLost");

    [Fact]
    public void Ports_contracts_events_and_what_clients_see_are_documented() =>
        DocumentationRules.Undocumented(Code.Product).Should().BeEmpty();

    [Fact]
    public void A_contract_without_documentation_is_found() => DocumentationRules.Undocumented(Code.Wrong).Should()
        .ContainMatch("*IMediaFiles").And.ContainMatch("*StatusKept").And.NotContainMatch("*IPostTexts");

    private static IEnumerable<Type> ErrorPages() =>
        typeof(Error).Assembly.GetTypes().Where(t => t.Name.EndsWith("Errors", StringComparison.Ordinal));

    public static class WrongErrors
    {
        public static readonly Error PostGone = new("wrong.post_not_found", "It is gone.", ErrorKind.NotFound);

        public static readonly Error PostLost = new("wrong.post_lost", "It is lost.", ErrorKind.NotFound);
    }
}
