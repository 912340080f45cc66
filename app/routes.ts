import { index, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  index("routes/pages/landing.tsx"),
  route("app", "routes/pages/app.tsx", [
    index("routes/pages/app._index.tsx"),
    route("sections", "routes/pages/app.sections._index.tsx"),
    route("sections/new", "routes/pages/app.sections.new.tsx"),
    route("sections/:id", "routes/pages/app.sections.$id.tsx"),
    route("templates", "routes/pages/app.templates.tsx"),
    route("billing", "routes/pages/app.billing.tsx"),
    route("settings", "routes/pages/app.settings.tsx"),
  ]),
  route("auth/*", "routes/pages/auth.ts"),

  route("api/sections", "routes/api/api.sections.ts"),
  route("api/sections/:id", "routes/api/api.sections.$id.ts"),
  route("api/sections/:id/:action", "routes/api/api.sections.$id.$action.ts"),
  route(
    "api/sections/:id/versions/:versionId",
    "routes/api/api.sections.$id.versions.$versionId.ts",
  ),
  route(
    "api/sections/:id/versions/:versionId/thumbnail",
    "routes/api/api.sections.$id.versions.$versionId.thumbnail.ts",
  ),
  route(
    "api/sections/:id/versions/:versionId/restore",
    "routes/api/api.sections.$id.versions.$versionId.restore.ts",
  ),
  route("api/sections/:id/publish-plan", "routes/api/api.sections.$id.publish-plan.ts"),
  route("api/sections/:id/publish", "routes/api/api.sections.$id.publish.ts"),
  route(
    "api/sections/:id/publications/:publicationId/rollback",
    "routes/api/api.sections.$id.publications.$publicationId.rollback.ts",
  ),
  route(
    "api/sections/:id/publications/:publicationId/drift",
    "routes/api/api.sections.$id.publications.$publicationId.drift.ts",
  ),
  route(
    "api/sections/:id/publications/:publicationId/take-in",
    "routes/api/api.sections.$id.publications.$publicationId.take-in.ts",
  ),
  route(
    "api/sections/:id/publications/:publicationId/leave",
    "routes/api/api.sections.$id.publications.$publicationId.leave.ts",
  ),
  route("api/themes", "routes/api/api.themes.ts"),
  route("api/chat/stream", "routes/api/api.chat.stream.ts"),
  route("api/chat/cancel", "routes/api/api.chat.cancel.ts"),
  route("api/check", "routes/api/api.check.ts"),
  route("api/preview", "routes/api/api.preview.ts"),
  route("api/preview/resources", "routes/api/api.preview.resources.ts"),
  route("api/resources", "routes/api/api.resources.ts"),
  route("api/billing", "routes/api/api.billing.ts"),
  route("api/billing/subscribe", "routes/api/api.billing.subscribe.ts"),
  route("api/billing/cancel", "routes/api/api.billing.cancel.ts"),
  route("api/billing/cap", "routes/api/api.billing.cap.ts"),
  route("api/billing/consent", "routes/api/api.billing.consent.ts"),
  route("api/usage", "routes/api/api.usage.ts"),
  route("api/features", "routes/api/api.features.ts"),
  route("api/generations", "routes/api/api.generations.ts"),
  route("api/settings", "routes/api/api.settings.ts"),
  route("api/privacy/export", "routes/api/api.privacy.export.ts"),
  route("api/privacy/delete", "routes/api/api.privacy.delete.ts"),
  route("api/*", "routes/api/api.unknown.ts"),

  route("webhooks/:topic", "routes/webhooks/webhooks.$topic.ts"),
  route("healthz", "routes/api/healthz.ts"),
  route("readyz", "routes/api/readyz.ts"),
  route("metrics", "routes/api/metrics.ts"),
] satisfies RouteConfig;
