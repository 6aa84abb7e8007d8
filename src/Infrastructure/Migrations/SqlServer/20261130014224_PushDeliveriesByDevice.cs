using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hubbub.Infrastructure.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PushDeliveriesByDevice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PushDeliveries_SubscriptionId_DueAt",
                schema: "notifications",
                table: "PushDeliveries",
                columns: new[] { "SubscriptionId", "DueAt" },
                filter: "DueAt IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PushDeliveries_SubscriptionId_DueAt",
                schema: "notifications",
                table: "PushDeliveries");
        }
    }
}
