import type { homePage } from "#app/home-page.server.ts";
import { AllowanceCard } from "#app/ui/allowance-card.tsx";
import { PromptBox } from "#app/ui/prompt-box.tsx";
import { ThemeLine } from "#app/ui/theme-line.tsx";
import { usePreviewData } from "#app/ui/section-preview/use-preview-data.ts";
import { RecentSections } from "./recent-sections.tsx";
import { SetupGuide } from "./setup-guide.tsx";
import { starters } from "./starters.ts";
import { TemplatesToStartFrom } from "./templates-to-start-from.tsx";

export type HomePage = Awaited<ReturnType<typeof homePage>>;

/** The prompt first: a section is asked for within seconds of opening the app. */
export function HomeScreen(page: HomePage) {
  const preview = usePreviewData();
  const isNew = page.recent.length === 0;
  return (
    <s-page heading="Home">
      <s-section heading="What do you want to add to your store?">
        <PromptBox
          allowance={page.allowance}
          defaults={page.settings}
          now={page.now}
          hasFocus
          {...(isNew ? { starters } : {})}
        />
        <hr className="part-rule" />
        <ThemeLine theme={page.theme} />
      </s-section>
      {isNew ? (
        <TemplatesToStartFrom page={page} preview={preview} />
      ) : (
        <RecentSections page={page} preview={preview} />
      )}
      <div slot="aside">
        <AllowanceCard allowance={page.allowance} now={page.now} />
      </div>
      <div slot="aside">
        <SetupGuide setup={page.setup} />
      </div>
    </s-page>
  );
}
