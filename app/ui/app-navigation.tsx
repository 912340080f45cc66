import { useRoutedLinks } from "./use-routed-links.ts";

/** The app's entries in the admin's navigation; App Bridge takes them from here. */
export function AppNavigation() {
  useRoutedLinks();
  return (
    <s-app-nav>
      <a href="/app" rel="home">
        Home
      </a>
      <a href="/app/sections">Sections</a>
      <a href="/app/templates">Templates</a>
      <a href="/app/billing">Plan and usage</a>
      <a href="/app/settings">Settings</a>
    </s-app-nav>
  );
}
