import { ConfigError, readConfig } from "#platform/config.ts";

/** `npm run worker`: background work alone, beside any number of web processes on one server database. */
try {
  if (readConfig().databaseUrl === "")
    throw new ConfigError(
      "DATABASE_URL: the worker needs a server; the embedded database does its work in the app's process",
    );
  const [{ closeDatabase }, { billingEdges }, { startJobs }] = await Promise.all([
    import("#app/edges.server.ts"),
    import("#app/billing-edges.server.ts"),
    import("#app/jobs.server.ts"),
  ]);
  const jobs = startJobs(billingEdges);
  console.log("Working.");
  for (const signal of ["SIGTERM", "SIGINT"])
    process.once(signal, () => {
      void jobs
        .stop()
        .then(closeDatabase)
        .then(() => process.exit(0));
    });
} catch (error) {
  console.error(error instanceof ConfigError ? `Wrong configuration:\n${error.message}` : error);
  process.exit(1);
}
