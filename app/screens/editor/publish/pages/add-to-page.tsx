import { useState } from "react";
import { api, type ApiProblem } from "#app/ui/api-client.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import { openThemeEditor } from "../open-theme-editor.ts";
import { NoPages } from "./no-pages.tsx";
import { PageChoiceField } from "./page-choice.tsx";
import type { After, Placement, PlannedPlacement, Standing, ThemePage } from "./page-types.ts";
import { PlaceChoice } from "./place-choice.tsx";
import type { Placed } from "./placed-note.tsx";
import { PlacementPlanCard } from "./placement-plan-card.tsx";
import { PlacingProblem } from "./placing-problem.tsx";
import { useAnswer } from "#app/ui/use-answer.ts";

type AddProps = {
  section: { id: string; name: string };
  standing: Standing;
  onClose(): void;
  onChanged(): void;
  onPlaced(placed: Placed): void;
};

/** Asks for the page and the place, and adds what the plan showed. */
export function AddToPage(props: AddProps) {
  const { section, standing } = props;
  const { themeId } = standing;
  const pages = useAnswer<{ pages: ThemePage[] }>(
    `/api/sections/${section.id}/pages?${new URLSearchParams({ themeId })}`,
  );
  const [template, setTemplate] = useState<string | null>(null);
  const [after, setAfter] = useState<After | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const list = pages.kind === "loaded" ? pages.value.pages : [];
  const page = chosenPage(list, template);
  const place = placeOn(page, after);
  const plan = useAnswer<PlannedPlacement>(planAddress(section.id, themeId, page, place));
  const refresh = () => {
    pages.refresh();
    plan.refresh();
    props.onChanged();
  };
  const add = async () => {
    if (plan.kind !== "loaded" || page === undefined) return;
    setBusy(true);
    setProblem(null);
    try {
      const { placement } = await api<{ placement: Placement }>(
        `/api/sections/${section.id}/placements`,
        {
          method: "POST",
          body: {
            themeId,
            template: page.template,
            after: plan.value.after,
            expectedChecksum: plan.value.expectedChecksum,
          },
        },
      );
      props.onPlaced({ placement, plan: plan.value });
    } catch (error) {
      setProblem(problemOf(error));
      refresh();
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="dialog-body">
        {pages.kind === "loading" && <p role="status">Reading the pages of {standing.themeName}</p>}
        {problem && <PlacingProblem problem={problem} />}
        {pages.kind === "failed" && (
          <PlacingProblem problem={pages.problem} onAgain={pages.refresh} />
        )}
        {pages.kind === "loaded" && (
          <Choices
            {...{ list, page, place, section, standing, plan }}
            onPage={(chosen) => {
              setTemplate(chosen);
              setAfter(undefined);
              setProblem(null);
            }}
            onPlace={setAfter}
            onTakenOff={refresh}
          />
        )}
      </div>
      <div className="dialog-foot placing-foot">
        {plan.kind === "loaded" && page && <span>{plan.value.position}</span>}
        <s-button onClick={props.onClose}>Cancel</s-button>
        <s-button
          variant="primary"
          loading={isBusy}
          disabled={plan.kind !== "loaded" || page === undefined}
          onClick={() => void add()}
        >
          {buttonWords(page, plan.kind === "loaded" && plan.value.isLive)}
        </s-button>
      </div>
    </>
  );
}

function Choices(props: {
  list: ThemePage[];
  page: ThemePage | undefined;
  place: After;
  section: AddProps["section"];
  standing: Standing;
  plan: Parameters<typeof PlacementPlanCard>[0]["plan"];
  onPage(template: string): void;
  onPlace(after: After): void;
  onTakenOff(): void;
}) {
  const { list, page, section, standing, plan } = props;
  const openEditor = (template: string) => openThemeEditor(standing.themeId, template);
  if (page === undefined) return <NoPages pages={list} onOpen={() => openEditor("index")} />;
  return (
    <>
      <PageChoiceField
        pages={list}
        template={page.template}
        onPage={props.onPage}
        onOpenThemeEditor={openEditor}
      />
      <PlaceChoice
        key={page.template}
        sectionId={section.id}
        sectionName={section.name}
        page={page}
        isLive={plan.kind === "loaded" && plan.value.isLive}
        after={props.place}
        onPlace={props.onPlace}
        onTakenOff={props.onTakenOff}
      />
      <PlacementPlanCard plan={plan} />
    </>
  );
}

/** The home page first: it is where most sections go. */
function chosenPage(pages: ThemePage[], template: string | null): ThemePage | undefined {
  const usable = pages.filter(({ refusal }) => refusal === null);
  return usable.find((page) => page.template === template) ?? usable[0];
}

/** As chosen, while that is on the page; else the end. */
function placeOn(page: ThemePage | undefined, after: After | undefined): After {
  const isThere = page?.sections.some(({ key }) => key === after) ?? false;
  if (after === null || (after !== undefined && isThere)) return after;
  return page?.sections.at(-1)?.key ?? null;
}

function planAddress(
  sectionId: string,
  themeId: string,
  page: ThemePage | undefined,
  after: After,
): string | null {
  if (page === undefined) return null;
  const query = new URLSearchParams({ themeId, template: page.template, after: after ?? "" });
  return `/api/sections/${sectionId}/placement-plan?${query}`;
}

function buttonWords(page: ThemePage | undefined, isLive: boolean): string {
  if (page === undefined) return "Add to page";
  return `Add to ${page.name} of ${isLive ? "live" : "draft"} theme`;
}
