import { openDatabase } from "#db/open.ts";

/** `npm run migrate`: brings the server database up to date and ends. */
const url = process.env["DATABASE_URL"] ?? "";
if (url === "") {
  console.error("DATABASE_URL is not set. The embedded database migrates itself at start.");
  process.exit(1);
}
const { close } = await openDatabase(url, "");
await close();
console.log("The database is up to date.");
