/** What a span of time looks like, for messages. */
export const SPAN = 'a time such as "2s", "300ms" or "1m", or a number of ms'

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 }
const MAX_MS = 60 * 60_000

/** Reads `2s`, `1.5s`, `300ms`, `1m` or a number of ms; undefined for what is none, or over an hour. */
export function parseSpan(span: string | number): number | undefined {
  const [, number = '', unit = 'ms'] = /^(\d+(?:\.\d+)?) ?(ms|s|m)$/.exec(String(span)) ?? []
  const ms = typeof span === 'number' ? span : Number(number || Number.NaN) * (units[unit] ?? 1)
  return ms >= 0 && ms <= MAX_MS ? Math.round(ms) : undefined
}
