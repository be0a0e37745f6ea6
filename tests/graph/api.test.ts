import { describe, expect, it } from 'vitest'
import { codeIn, importsOf, textOf, type Import } from './imports'

/** What a room may import of ours, beside itself: folders and files. */
const rules = [
  { room: 'api/shared', imports: [] },
  { room: 'api/channels-server', imports: [] },
  { room: 'api/sandbox', imports: ['api/shared'] },
] satisfies { room: string; imports: string[] }[]

/** Packages that `api/shared` may import: the page loads them too. */
const browserPackages = new Set(['valibot'])

/** Rooms that others enter by `index.ts` only. */
const doors = [
  'api/twitch',
  'api/realtime',
  'api/store',
  'api/lab',
  'api/channels-server',
  'api/sandbox',
]

/** Who alone may enter a room. */
const visitors: Readonly<Record<string, readonly string[]>> = {
  'api/sandbox': ['api/services.ts'],
}

const isIn = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`))

const arrow = ({ file, target }: Import): string => `${file} → ${target}`

const api = codeIn('api').flatMap(importsOf)
const client = codeIn('client').flatMap(importsOf)

const importsIn = (room: string) => api.filter(({ file }) => isIn(file, [room]))

describe.each(rules)('$room', ({ room, imports }) => {
  it(`imports nothing of ours but ${imports.join(', ') || 'itself'}`, () => {
    const own = importsIn(room)
    expect(own.length).toBeGreaterThan(10)
    const outside = own.filter(({ isOurs, target }) => isOurs && !isIn(target, [room, ...imports]))
    expect(outside.map(arrow)).toEqual([])
  })
})

describe('api/shared', () => {
  it('imports only packages that run in a browser, and nothing of Node', () => {
    const foreign = importsIn('api/shared').filter(({ isOurs }) => !isOurs)
    expect(foreign.filter(({ target }) => !browserPackages.has(target)).map(arrow)).toEqual([])
  })

  it('uses nothing that only Node has', () => {
    const ofNode = /\bBuffer\b|\bprocess\.\w|\brequire\(|\b__dirname\b/
    expect(codeIn('api/shared').filter((file) => ofNode.test(textOf(file)))).toEqual([])
  })
})

describe('the page', () => {
  it('imports of the API what both halves use, and the type of its routes', () => {
    const outside = client.filter(
      ({ target, isOurs, isType }) =>
        isOurs &&
        isIn(target, ['api']) &&
        !isIn(target, ['api/shared']) &&
        !(isType && target === 'api/app.ts'),
    )
    expect(outside.map(arrow)).toEqual([])
  })
})

describe.each(doors)('%s', (room) => {
  it('is entered by its door', () => {
    const around = api.filter(
      ({ file, target }) =>
        isIn(target, [room]) && !isIn(file, [room]) && target !== `${room}/index.ts`,
    )
    expect(around.map(arrow)).toEqual([])
  })
})

describe.each(Object.entries(visitors))('%s', (room, allowed) => {
  it(`is entered by ${allowed.join(', ')} alone`, () => {
    const others = api.filter(
      ({ file, target }) => isIn(target, [room]) && !isIn(file, [room, ...allowed]),
    )
    expect(others.map(arrow)).toEqual([])
  })
})

describe('the root of api/', () => {
  it('holds the app and its services', () => {
    const files = codeIn('api').filter((file) => file.split('/').length === 2)
    expect(files).toEqual(['api/app.ts', 'api/services.ts'])
  })
})
