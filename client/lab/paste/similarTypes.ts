import { catalogue } from '../../../api/shared/catalogue'

const types = Object.keys(catalogue)
const MAX_SUGGESTIONS = 3

const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2 && !/^channels?$/.test(part))

const isLike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** The names that share most parts with this one, best first; few, or none. */
export function similarNames(name: string, known: readonly string[]): string[] {
  const nameParts = parts(name.slice(0, 100))
  const scored = known.map((other) => {
    const has = parts(other)
    const shared = nameParts.filter((part) => has.some((one) => isLike(one, part))).length
    return { other, shared, extra: has.length - shared }
  })
  const best = Math.max(1, ...scored.map(({ shared }) => shared))
  return scored
    .filter(({ shared }) => shared === best)
    .toSorted((a, b) => a.extra - b.extra)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ other }) => other)
}

/** The types that a wrong one may have meant. */
export const similarTypes = (type: string): string[] => similarNames(type, types)
