import { catalogue } from '../../../api/shared/catalogue'

const types = Object.keys(catalogue)
const MOST = 3

const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length > 2 && !/^channels?$/.test(part))

const isLike = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** The names that share most parts with this one, best first; few, or none. */
export function nearNames(name: string, known: readonly string[]): string[] {
  const wanted = parts(name.slice(0, 100))
  const scored = known.map((other) => {
    const has = parts(other)
    const shared = wanted.filter((part) => has.some((one) => isLike(one, part))).length
    return { other, shared, more: has.length - shared }
  })
  const best = Math.max(1, ...scored.map(({ shared }) => shared))
  return scored
    .filter(({ shared }) => shared === best)
    .toSorted((a, b) => a.more - b.more)
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** The types that a wrong one may have meant. */
export const nearTypes = (type: string): string[] => nearNames(type, types)
