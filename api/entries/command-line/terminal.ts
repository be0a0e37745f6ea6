/** 0: done. 1: refused, not reached, or something did not work. 2: asked wrongly. */
export type ExitCode = 0 | 1 | 2

/** Asked wrongly: the message says how to ask. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Writes a line of the answer. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Writes a line about what went wrong, or how it goes. */
export const complain = (text: string): void => void process.stderr.write(`${text}\n`)

/**
 * Runs a command, and says what was asked wrongly.
 * @param name as npm calls it
 */
export async function answerWith(name: string, run: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await run()
  } catch (error) {
    // `parseArgs` throws a TypeError that names the option.
    complain(error instanceof Error ? error.message : 'It failed')
    complain(`See: npm run ${name} -- --help`)
    return 2
  }
}
