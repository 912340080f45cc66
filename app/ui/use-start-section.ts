import { useCallback, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { api, ApiProblem } from "./api-client.ts";
import { keepPrompt } from "./kept-prompt.ts";
import { keepWaitingPrompt } from "./waiting-prompt.ts";

type SectionRequest = { prompt: string; tone?: string; style?: string };

export type StartSection = {
  isStarting: boolean;
  /** Why the last attempt did not start; what was asked for is still there. */
  problem: string | null;
  /** Creates the section and goes to its editor, which runs the request at once, for so much at most. */
  describe(request: SectionRequest, maxCostCents: number): Promise<void>;
  /** Creates the section from a template, with a first version that costs nothing. */
  fromTemplate(slug: string): Promise<void>;
};

/** The two ways to a new section. Asked again after a lost answer, it is the same section. */
export function useStartSection(): StartSection {
  const navigate = useNavigate();
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useRef({ asked: "", id: "" });

  const start = useCallback(async (body: object, go: (id: string) => Promise<void> | void) => {
    const asked = JSON.stringify(body);
    if (last.current.asked !== asked) last.current = { asked, id: crypto.randomUUID() };
    const { id } = last.current;
    setStarting(true);
    setProblem(null);
    try {
      await api("/api/sections", { method: "POST", body: { id, ...body } });
      await go(id);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.message);
    } finally {
      setStarting(false);
    }
  }, []);

  return {
    isStarting,
    problem,
    describe: (request, maxCostCents) =>
      start(request, (id) => {
        const messageId = crypto.randomUUID();
        keepWaitingPrompt(messageId, { content: request.prompt, maxCostCents });
        keepPrompt("");
        return navigate(`/app/sections/${id}?run=${messageId}`);
      }),
    fromTemplate: (templateId) => start({ templateId }, (id) => navigate(`/app/sections/${id}`)),
  };
}
