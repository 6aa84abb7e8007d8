using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            // By the function that a start gives the connection: SQLite has no SHA-256 of its own.
            migrationBuilder.Sql(
                """
                UPDATE "Messages" SET "ClientMessageHash" = hash_of_key("ClientMessageId") WHERE "ClientMessageId" IS NOT NULL
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SenderId_ClientMessageHash",
                schema: "messaging",
                table: "Messages",
                columns: new[] { "SenderId", "ClientMessageHash" },
                unique: true);

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
                unique: true);

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
