import type { settingsPage } from "#app/settings-page.server.ts";
import { NewSectionDefaults } from "./new-section-defaults.tsx";
import { YourData } from "./your-data.tsx";
import "./settings.css";

export type SettingsPage = Awaited<ReturnType<typeof settingsPage>>;

export function SettingsScreen(page: SettingsPage) {
  return (
    <s-page heading="Settings" inlineSize="small">
      <NewSectionDefaults settings={page.settings} themes={page.themes} />
      <s-section heading="Model">
        <s-paragraph>In use: {page.modelLabel}</s-paragraph>
        <s-paragraph color="subdued">
          It is chosen by whoever runs this app, for all stores.
        </s-paragraph>
      </s-section>
      <YourData page={page} />
    </s-page>
  );
}
