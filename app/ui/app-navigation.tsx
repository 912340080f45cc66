/** The app's entries in the admin's navigation; App Bridge takes them from here. */
export function AppNavigation() {
  return (
    <s-app-nav>
      <s-link href="/app" rel="home">
        Home
      </s-link>
      <s-link href="/app/sections">Sections</s-link>
      <s-link href="/app/templates">Templates</s-link>
      <s-link href="/app/billing">Plan and usage</s-link>
      <s-link href="/app/settings">Settings</s-link>
    </s-app-nav>
  );
}
