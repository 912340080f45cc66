import type { Server } from "node:http";

/** Listens on loopback only. @returns the origin that a browser can open. */
export async function listen(server: Server, port: number): Promise<string> {
  // Idle connections are the caller's to close: it may be sending something at that very moment.
  server.keepAliveTimeout = 0;
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
