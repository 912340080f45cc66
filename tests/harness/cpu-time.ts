/**
 * The processor time that this thread has had, in milliseconds.
 *
 * What hostile input costs is told by it: unlike the clock it stands still while other programs have the processor.
 */
export function cpuTimeInMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
