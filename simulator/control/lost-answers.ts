import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { World } from "../world.ts";

type Ctx = Context<{ Bindings: HttpBindings }>;

/** Cuts the connection instead of answering. */
export function disconnect(context: Ctx): Response {
  context.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Never answers: ends when the caller gives up or the simulator closes. */
export async function holdUntilClosed(context: Ctx, { closing }: World): Promise<Response> {
  const { socket } = context.env.incoming;
  await new Promise<void>((resolve) => {
    socket.once("close", resolve);
    closing.addEventListener("abort", () => resolve(), { once: true });
  });
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
