import { describe, expect, it } from 'vitest'
import { codeIn, importsOf, textOf } from './imports'

/**
 * The floors of `client/`, the highest first. A room imports from lower floors and from itself;
 * rooms on one floor know nothing of each other.
 */
const floors = [
  ['main.ts', 'App.vue', 'router.ts', 'index.scss'],
  ['app'],
  ['home', 'lab', 'login', 'setup'],
  ['watch'],
  ['history', 'recap', 'send', 'sound', 'topics'],
  ['demo', 'now', 'numbers', 'rich', 'step'],
  ['feed'],
  ['streamer'],
  ['schedule'],
  ['stream'],
  ['session'],
  ['ui'],
  ['parts'],
  ['language'],
  ['api'],
  ['lib'],
]

/** What the build is made with: no room imports it. */
const apart = 'build'

/** What loads a component together with its texts. */
const waiters = new Set(['lazily', 'page'])

const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor])))
const roomOf = (path: string) => path.split('/')[1] ?? ''
const code = codeIn('client').filter((file) => roomOf(file) !== apart)
const imports = code.flatMap(importsOf).filter(({ isOurs }) => isOurs)

/** Whether the upper one may import the lower one. The highest floor is one room. */
const isDownward = (from: string, to: string): boolean => {
  const [upper, lower] = [floorOf.get(from) ?? NaN, floorOf.get(to) ?? NaN]
  return from === to || upper < lower || (upper === 0 && lower === 0)
}

const listed = (found: typeof imports) => found.map(({ file, target }) => `${file} → ${target}`)

describe('the rooms of the page', () => {
  it('stand each on a floor', () => {
    const rooms = new Set(code.map(roomOf))
    expect([...rooms].filter((room) => !floorOf.has(room))).toEqual([])
  })

  it('import downward only, and in no circle', () => {
    const inside = imports.filter(({ target }) => target.startsWith('client/'))
    const upward = inside.filter(({ file, target }) => !isDownward(roomOf(file), roomOf(target)))
    expect(listed(upward)).toEqual([])
    expect(inside.length).toBeGreaterThan(500)
  })

  it('load components in a way that waits for their texts', () => {
    const loads = /(\w*)\((?:async )?\(\) =>\s*import\('[^']*\.vue'\)/g
    const all = code.flatMap((file) => {
      const text = textOf(file)
      const waiting = [...text.matchAll(loads)].filter(([, by = '']) => waiters.has(by))
      const anyhow = text.match(/import\('[^']*\.vue'\)/g) ?? []
      return anyhow.length > waiting.length ? [file] : []
    })
    expect(all).toEqual([])
  })

  // Vite takes such a `.then` into what it waits for, and not what rejects where a sheet is not there.
  it('asks for a part in a function of its own before it says what then', () => {
    const chained = /import\('[^']*'\)\s*\.\s*(then|catch|finally)\(/
    expect(code.filter((file) => chained.test(textOf(file)))).toEqual([])
  })
})
