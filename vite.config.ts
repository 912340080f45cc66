import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [reactRouter()],
  build: { target: "es2023" },
  // The server runs on Node 24: what top-level await opens at start is open before the first request.
  environments: { ssr: { build: { target: "node24" } } },
});
