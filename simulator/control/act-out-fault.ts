import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { setTimeout as wait } from "node:timers/promises";
import type { World } from "../world.ts";
import { brokenAnswer } from "./broken-answer.ts";
import { REFUSALS, type FaultKind, type Refusal } from "./faults.ts";
import { disconnect, holdUntilClosed } from "./lost-answers.ts";

/** A request that a fault was planted for. */
type Faulty = {
  /** Does what was asked, and keeps that it was answered. */
  answer: () => Promise<Response>;
  /** Does what was asked for an answer that is lost. */
  carryOut: () => Promise<unknown>;
  /** Answers as the API would that will not do it. */
  refuse: (refusal: Refusal) => Promise<Response>;
  /** Keeps the status that the caller sees: 0 when it never gets an answer. */
  note: (status: number) => void;
};

/** Carries out a fault. `drop-after-commit` and `slow` do what was asked, the others nothing of it. */
export async function actOutFault(
  context: Context<{ Bindings: HttpBindings }>,
  world: World,
  fault: FaultKind,
  { answer, carryOut, refuse, note }: Faulty,
): Promise<Response> {
  const refusal = REFUSALS.find((each) => each === fault);
  if (refusal !== undefined) return refuse(refusal);
  const broken = brokenAnswer(fault);
  if (broken !== null) {
    note(broken.status);
    return broken;
  }
  if (fault.startsWith("slow:")) {
    await wait(Number(fault.slice("slow:".length)));
    return answer();
  }
  if (fault === "drop-after-commit") await carryOut();
  note(0);
  return fault === "timeout" ? holdUntilClosed(context, world) : disconnect(context);
}
