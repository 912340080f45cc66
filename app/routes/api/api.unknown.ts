import { notFoundProblem } from "#app/http/problem.server.ts";

export const loader = notFoundProblem;
export const action = notFoundProblem;
