/**
 * Ends this process at once when the one that started it is gone, however it went:
 * `node --import ./scripts/demo/end-with-parent.ts`, with a pipe as standard input.
 *
 * Without it a killed demo would leave its app behind, and that would keep the data folder.
 */
process.stdin.on("close", () => process.kill(process.pid, "SIGKILL")).resume();
