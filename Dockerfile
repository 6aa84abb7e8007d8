# syntax=docker/dockerfile:1
# Hubbub's server: docker build -t hubbub . (docs/operations.md#containers)

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
COPY . .
RUN dotnet publish src/Web -c Release --os linux -a $TARGETARCH --no-self-contained -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# It writes to /data and /tmp only; /keys is for what nodes share. The user comes with the image, which would listen on
# ASPNETCORE_HTTP_PORTS; Hubbub listens on PORT.
RUN install -d -m 0700 -o $APP_UID -g $APP_UID /data /keys
ENV Data__Directory=/data PORT=3000 ASPNETCORE_HTTP_PORTS= DOTNET_EnableDiagnostics=0
USER $APP_UID
WORKDIR /data
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=12s --start-period=60s --retries=3 CMD ["/app/Hubbub.Web", "health"]
ENTRYPOINT ["/app/Hubbub.Web"]
