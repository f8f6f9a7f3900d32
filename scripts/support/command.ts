import { realpathSync } from 'node:fs';

/** An error whose message alone tells a person at the command line what happened and what to do. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs a script's main function if the script is what Node was started with.
 * A CommandError ends it with its message, anything else with its stack; the exit code is then 1.
 * @param file the script's own `import.meta.filename`
 */
export async function runCommand(file: string, main: () => Promise<void>): Promise<void> {
  const started = process.argv[1];
  if (started === undefined || realpathSync(started) !== file) return;
  try {
    await main();
  } catch (error) {
    console.error(error instanceof CommandError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
