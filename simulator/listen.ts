import type { Server } from "node:http";

/**
 * Longer than any client keeps an idle connection: one that is closed at the moment of its next use loses that
 * request, and a write must not be lost that way.
 */
const KEEP_ALIVE_IN_MS = 10 * 60_000;

/** Listens on loopback only. @returns the origin that a browser can open. */
export async function listen(server: Server, port: number): Promise<string> {
  server.keepAliveTimeout = KEEP_ALIVE_IN_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(taken(error, port)));
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was opened.");
  return `http://localhost:${address.port}`;
}

/** Stops listening and ends open connections, event streams too. */
export async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function taken(error: Error, port: number): Error {
  if (!("code" in error) || error.code !== "EADDRINUSE") return error;
  return new Error(`Port ${port} is taken by another program. Stop it, or choose another port.`, {
    cause: error,
  });
}
