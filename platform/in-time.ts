/**
 * What comes first: the answer, or what `late` gives after so long. The answer's work goes on all the same.
 *
 * @param late may throw; then that is the outcome.
 */
export async function inTime<Answer, Late>(
  answer: Promise<Answer>,
  limitInMs: number,
  late: () => Late,
): Promise<Answer | Late> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitInMs);
  }).then(late);
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
