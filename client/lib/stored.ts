import * as v from 'valibot'

type Area = 'localStorage' | 'sessionStorage'

/** What the browser kept under a name, if it still is what the schema says. */
export function readStored<T>(
  area: Area,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): T | undefined {
  try {
    const result = v.safeParse(schema, JSON.parse(window[area].getItem(name) ?? 'null'))
    return result.success ? result.output : undefined
  } catch {
    return undefined
  }
}

/** Keeps a value, or forgets it when undefined. A browser that keeps nothing is no error. */
export function writeStored(area: Area, name: string, value: unknown): void {
  try {
    if (value === undefined) window[area].removeItem(name)
    else window[area].setItem(name, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the page works without its memory.
  }
}
