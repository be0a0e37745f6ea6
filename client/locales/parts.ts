import { shallowReactive } from 'vue'
import { useLocale } from '../composables/locale'
import type { catchUp } from './en/parts/catchUp'
import type { details } from './en/parts/details'
import type { empty } from './en/parts/empty'
import type { history } from './en/parts/history'
import type { home } from './en/parts/home'
import type { keys } from './en/parts/keys'
import type { lab } from './en/parts/lab'
import type { login } from './en/parts/login'
import type { numbers } from './en/parts/numbers'
import type { offline } from './en/parts/offline'
import type { setup } from './en/parts/setup'
import type { several } from './en/parts/several'
import type { sound } from './en/parts/sound'
import type { step } from './en/parts/step'
import type { topics } from './en/parts/topics'

/** Texts of what is loaded only when it is used, by name: `en/parts/<name>.ts` exports one so named. */
export interface Parts {
  catchUp: typeof catchUp
  details: typeof details
  empty: typeof empty
  history: typeof history
  home: typeof home
  keys: typeof keys
  lab: typeof lab
  login: typeof login
  numbers: typeof numbers
  offline: typeof offline
  setup: typeof setup
  several: typeof several
  topics: typeof topics
  sound: typeof sound
  step: typeof step
}

type PartName = keyof Parts

const files = import.meta.glob<Record<string, unknown>>('./*/parts/*.ts')
const loaded = shallowReactive(new Map<string, unknown>())
const used = new Set<PartName>()

/** Loads a part in the language of the page, before anything that calls `usePart` is drawn. */
export async function loadPart(name: PartName): Promise<void> {
  used.add(name)
  const { code } = useLocale().locale.value
  await load(code, name)
}

/** Loads what is in use in another language, before the page turns to it. */
export async function loadUsedParts(code: string): Promise<void> {
  await Promise.all([...used].map((name) => load(code, name)))
}

const pathOf = (code: string, name: PartName) => `./${code}/parts/${name}.ts`

async function load(code: string, name: PartName): Promise<void> {
  const path = pathOf(code, name)
  if (loaded.has(path)) return
  const module = await files[path]?.()
  loaded.set(path, module?.[name])
}

/** A part in a language; if that has turned while it was on its way, in the one before for a moment. */
function find(code: string, name: PartName): unknown {
  const own = loaded.get(pathOf(code, name))
  if (own) return own
  load(code, name).catch(() => undefined)
  const before = [...loaded.keys()].find((path) => path.endsWith(`/${name}.ts`))
  return before && loaded.get(before)
}

/** The texts of a part, in the language of the moment. @throws {Error} when it isn't loaded */
export function usePart<Name extends PartName>(name: Name): Parts[Name] {
  const { locale } = useLocale()
  return new Proxy<Partial<Parts[Name]>>(
    {},
    {
      get(_, text) {
        const part = find(locale.value.code, name)
        if (typeof part !== 'object' || !part) throw new Error(`Await loadPart('${name}') first`)
        return Reflect.get(part, text)
      },
    },
  ) as Parts[Name]
}
