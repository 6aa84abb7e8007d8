using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LeanerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UserEvents_At",
                schema: "sync",
                table: "UserEvents");

            migrationBuilder.DropIndex(
                name: "IX_Messages_SenderId_ClientMessageId",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Edges_FromId_BlockId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.DropIndex(
                name: "IX_Edges_FromId_MuteId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.DropIndex(
                name: "IX_Edges_ToId_BlockId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.AddColumn<long>(
                name: "ClientMessageHash",
                schema: "messaging",
                table: "Messages",
                type: "bigint",
                nullable: true);

            // Keys are letters, digits and signs of ASCII, so these are the bytes that the application hashes.
            migrationBuilder.Sql(
                """
                UPDATE [messaging].[Messages]
                SET [ClientMessageHash] = CAST(SUBSTRING(
                    HASHBYTES('SHA2_256', CAST([ClientMessageId] AS varchar(64))), 1, 8) AS bigint)
                WHERE [ClientMessageId] IS NOT NULL
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SenderId_ClientMessageHash",
                schema: "messaging",
                table: "Messages",
                columns: new[] { "SenderId", "ClientMessageHash" },
                unique: true,
                filter: "[ClientMessageHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "BlockId" },
                filter: "BlockId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_MuteId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "MuteId" },
                filter: "MuteId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_ToId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "ToId", "BlockId" },
                filter: "BlockId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Messages_SenderId_ClientMessageHash",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Edges_FromId_BlockId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.DropIndex(
                name: "IX_Edges_FromId_MuteId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.DropIndex(
                name: "IX_Edges_ToId_BlockId",
                schema: "graph",
                table: "Edges");

            migrationBuilder.DropColumn(
                name: "ClientMessageHash",
                schema: "messaging",
                table: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_UserEvents_At",
                schema: "sync",
                table: "UserEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SenderId_ClientMessageId",
                schema: "messaging",
                table: "Messages",
                columns: new[] { "SenderId", "ClientMessageId" },
                unique: true,
                filter: "[ClientMessageId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "BlockId" });

            migrationBuilder.CreateIndex(
                name: "IX_Edges_FromId_MuteId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "FromId", "MuteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Edges_ToId_BlockId",
                schema: "graph",
                table: "Edges",
                columns: new[] { "ToId", "BlockId" });
        }
    }
}
