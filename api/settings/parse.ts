import * as v from 'valibot'

/** Thrown for settings: one sentence for each that is wrong, saying how to fix it. */
export class EnvError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'EnvError'
  }
}

type Source = Record<string, string | undefined>

const problem = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue) ?? 'environment'} ${issue.message}`

/**
 * Reads variables of the environment; an empty one counts as unset.
 * @throws {EnvError} naming every variable that is wrong
 */
export function parseVariables<S extends v.GenericSchema>(
  schema: S,
  source: Source,
): v.InferOutput<S> {
  const trimmed = Object.entries(source).map(([name, value]) => [name, value?.trim()])
  const filled = Object.fromEntries(trimmed.filter(([, value]) => value))
  const parsed = v.safeParse(schema, filled, { abortPipeEarly: true })
  if (parsed.success) return parsed.output
  throw new EnvError(parsed.issues.map(problem))
}

/** The settings as `parse` reads them; where they can't be used, says why and ends the process. */
export function readEnv<T>(parse: (source: Source) => T): T {
  try {
    return parse(process.env)
  } catch (error) {
    if (!(error instanceof EnvError)) throw error
    const list = error.problems.map((line) => `  - ${line}`).join('\n')
    process.stderr.write(`The settings can't be used:\n${list}\nSee .env.example.\n`)
    process.exit(1)
  }
}
