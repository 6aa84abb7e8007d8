using Hubbub.Application.Common;
using Hubbub.Application.Media;
using Hubbub.Application.Media.Uploads;
using Hubbub.Infrastructure.Persistence;
using Hubbub.Testing;

namespace Hubbub.Application.Tests.Media;

public sealed class UploadListTests
{
    [Theory, EveryDatabase]
    public async Task Ones_files_and_uploads_are_ones_own_and_an_upload_can_be_given_up(DatabaseProvider database)
    {
        await using var app = await TestApp.Create(database);
        var people = await app.People("alice", "bob");
        var file = (await app.Upload(people[0])).Id;
        var upload = (await app.Do(new BeginUpload(people[0], "a.mp4", 100, null, null))).UploadId;

        (await app.Do(new GetMyMedia(people[0], new PageRequest()))).Items.Select(m => m.Media.Id).Should().Equal(file);
        (await app.Do(new GetMyMedia(people[1], new PageRequest()))).Items.Should().BeEmpty();
        (await app.Do(new GetUpload(people[0], upload))).Offset.Should().Be(0);
        (await app.Refused(new GetUpload(people[1], upload))).Should().Be("media.upload_not_found");
        (await app.Refused(new CancelUpload(people[1], upload))).Should().Be("media.upload_not_found");
        await app.Do(new CancelUpload(people[0], upload));
        (await app.Refused(new GetUpload(people[0], upload))).Should().Be("media.upload_not_found");
    }
}
